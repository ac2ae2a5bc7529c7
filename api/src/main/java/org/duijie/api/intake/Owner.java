package org.duijie.api.intake;

import java.util.Optional;
import org.duijie.api.party.Parties.Named;
import org.duijie.api.party.PartyRow;

/**
 * The owner of a row.
 *
 * @param added the party, if it is not in the bureau yet and is to be entered with its first row
 */
record Owner(PartyRow row, Optional<Named> added) {}
