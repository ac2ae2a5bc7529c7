package org.duijie.api.round;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.duijie.api.db.Database;
import org.duijie.api.file.MarketFile;
import org.duijie.api.round.RoundFileTable.Name;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.core.market.Market;

/** The market that a round matches, read from its file. */
final class RoundMarket {
    private RoundMarket() {}

    /** As it was kept; a file of an earlier version does not say what is locked, but the round does. */
    static Market read(Database database, RoundRow row) {
        RoundFile file = database.read(view -> new RoundFileTable(view).find(row.bureau(), row.id(), Name.MARKET))
                .orElseThrow();
        byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
        Market market = MarketFile.readKept(new ByteArrayInputStream(bytes), row.id())
                .result()
                .orElseThrow(() -> new IllegalStateException("a market that was kept is none: " + row.id()));
        return market.locked().isEmpty()
                ? market.withLocked(RoundBody.kept(row.asked()).locked())
                : market;
    }
}
