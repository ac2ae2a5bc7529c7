package org.duijie.api.dealbook;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A weigh-in, or the reversal of one.
 *
 * @param n its number within the deal, from 1
 * @param load the number of its load
 * @param reverses the id of the weigh-in that it reverses
 * @param entry its JSON
 */
record WeighInRow(BureauId bureau, String id, String deal, int n, int load, Optional<String> reverses, String entry) {}
