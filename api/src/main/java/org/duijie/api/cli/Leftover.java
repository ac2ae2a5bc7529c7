package org.duijie.api.cli;

import java.util.Optional;
import org.duijie.core.match.Shortfall;
import org.duijie.core.quantity.Quantity;

/**
 * What a plan leaves open for one listing or intent.
 *
 * @param name whose it is, and of what
 * @param headWord what one of them is counted by
 * @param open how much is left or lacking
 * @param whole of how much
 * @param shortfall why
 */
record Leftover(String name, String headWord, Quantity open, Quantity whole, Optional<Shortfall> shortfall) {
    boolean isOpen() {
        return open.held() > 0;
    }

    boolean isAll() {
        return open.equals(whole);
    }
}
