package org.duijie.api.round;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.duijie.api.db.Database;
import org.duijie.api.file.MarketFile;
import org.duijie.api.round.RoundFileTable.Name;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.core.market.Market;

/** Reads the market of a round from its file. */
final class RoundMarket {
    private RoundMarket() {}

    /** Reads the market as stored. A file of an earlier version has no locked lines, but the round has them. */
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
