package org.duijie.core.match.words;

import java.util.Optional;

/**
 * What limits one listing or intent, in whole sentences of one language.
 *
 * @param limit what stopped it
 * @param refused whom it cannot trade with, by the reason; empty when there is nobody worth telling of
 * @param remedy the nearest change found that would help, with its size and the other side's name; empty when none was
 *     found
 */
public record ShortfallText(String limit, Optional<String> refused, Optional<String> remedy) {}
