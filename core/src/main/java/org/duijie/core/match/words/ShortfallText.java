package org.duijie.core.match.words;

import java.util.Optional;

/**
 * What limits one listing or intent, in whole sentences of one language.
 *
 * @param limit the sentence that says what stopped it
 * @param refused the sentence that says how many others it cannot trade with, and why; empty when there is nothing to
 *     say
 * @param remedy the nearest change found that would help, with its size and the other side's name; empty when none was
 *     found
 */
public record ShortfallText(String limit, Optional<String> refused, Optional<String> remedy) {}
