package org.duijie.api.cli.plan;

import java.nio.file.Path;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.file.MarketFile;
import org.duijie.api.file.PlanFile;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim;

/** Reads the input of a command, or reports everything that is wrong with it and ends the command. */
final class Inputs {
    private final Voice voice;

    Inputs(Voice voice) {
        this.voice = voice;
    }

    Decoded<Market> decodeMarket(Path file) {
        return MarketFile.read(file, MarketFile.MOST_BYTES);
    }

    Market market(Path file) {
        return require(file, decodeMarket(file));
    }

    PlanClaim plan(Path file) {
        return require(file, PlanFile.read(file, MarketFile.MOST_BYTES));
    }

    private <T> T require(Path file, Decoded<T> decoded) {
        ComplaintList complaints = new ComplaintList(voice.words(), decoded, file);
        complaints.lines().forEach(voice::remark);
        return decoded.result().orElseThrow(() -> new Abort(complaints.summary()));
    }
}
