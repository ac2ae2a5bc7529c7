package org.duijie.api.cli.plan;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code duijie validate}: reports all errors of a market file at once. */
@Command(name = "validate", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class ValidateCommand implements Callable<Integer> {
    private final Voice voice;

    @Parameters(paramLabel = "MARKET.json", descriptionKey = "common.market")
    private Path file;

    ValidateCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(voice);
        Decoded<Market> decoded = inputs.decodeMarket(file);
        ComplaintList complaints = new ComplaintList(voice.words(), decoded, file);
        voice.say(complaints.lines());
        voice.say(complaints.summary());
        return decoded.result().isPresent() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
