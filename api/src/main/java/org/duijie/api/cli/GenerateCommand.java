package org.duijie.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.Destination;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Failures;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.file.MarketFile;
import org.duijie.api.json.WholeFile;
import org.duijie.core.market.Market;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duijie generate}: writes a realistic market for experiments. */
@Command(name = "generate", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class GenerateCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--size", paramLabel = "SIZE", required = true)
    private SampleSize size;

    @Option(names = "--class", paramLabel = "CLASS", required = true)
    private SampleClass kind;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE")
    private Optional<Path> out = Optional.empty();

    GenerateCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() throws IOException {
        out.ifPresent(new Destination(voice.words())::require);
        Market market = SampleMarkets.generate(size, kind, seed);
        boolean compact = size.compareTo(SampleSize.COUNTY) > 0;
        if (out.isPresent()) {
            write(market, compact, out.get());
        } else {
            MarketFile.write(market, voice.terminal().out(), compact);
        }
        return ExitCode.DONE;
    }

    private void write(Market market, boolean compact, Path file) {
        try {
            WholeFile.write(file, stream -> MarketFile.write(market, stream, compact));
            voice.remark(voice.words().say("generate.written", file.toString()));
        } catch (IOException e) {
            throw new Abort(Failures.writing(voice.words(), file, e));
        }
    }
}
