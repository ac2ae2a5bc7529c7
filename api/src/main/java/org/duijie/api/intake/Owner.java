package org.duijie.api.intake;

import java.util.Optional;
import org.duijie.api.party.Parties.Named;
import org.duijie.api.party.PartyRow;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Folded;

/**
 * The owner of a row.
 *
 * @param added the party, if it is not in the bureau yet and is to be entered with its first row
 */
record Owner(PartyRow row, Optional<Named> added) {
    /** Returns the kind and the folded name, which identify the same owner in another sheet. */
    String key() {
        return row.buyerKind().map(BuyerKind::word).orElse("") + "|" + Folded.of(row.name());
    }
}
