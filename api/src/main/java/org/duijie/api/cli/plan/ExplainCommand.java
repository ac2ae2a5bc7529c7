package org.duijie.api.cli.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.words.Names;
import org.duijie.core.match.words.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code duijie explain}: explains why a pair can or cannot trade. */
@Command(name = "explain", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_IDS = 20;

    private final Voice voice;

    @Parameters(index = "0", paramLabel = "MARKET.json", descriptionKey = "common.market")
    private Path file;

    @Parameters(index = "1", paramLabel = "LISTING", descriptionKey = "listing")
    private String listingId;

    @Parameters(index = "2", paramLabel = "INTENT", descriptionKey = "intent")
    private String intentId;

    ExplainCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Market market = new Inputs(voice).market(file);
        PlanText text = voice.text(market);
        Names names = text.names();
        Listing listing = names.findListing(listingId)
                .orElseThrow(() -> unknown(
                        "explain.noListing",
                        listingId,
                        market.listings().stream().map(Listing::id).toList()));
        PurchaseIntent intent = names.findIntent(intentId)
                .orElseThrow(() -> unknown(
                        "explain.noIntent",
                        intentId,
                        market.intents().stream().map(PurchaseIntent::id).toList()));
        new ExplanationReport(voice, text, market).print(Matcher.explain(market, listing, intent));
        return ExitCode.DONE;
    }

    private Abort unknown(String key, String id, List<String> known) {
        String some = known.stream().limit(MOST_IDS).collect(Collectors.joining(" "));
        return new Abort(voice.words().say(key, id, known.size() > MOST_IDS ? some + " ..." : some));
    }
}
