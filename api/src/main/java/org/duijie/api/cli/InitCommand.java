package org.duijie.api.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.app.App;
import org.duijie.api.app.Bureaus.Founded;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;
import org.duijie.api.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duijie init}: a bureau and its first liaison; prints the token, alone on standard output. */
@Command(name = "init", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class InitCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--db", paramLabel = "ADDRESS")
    private Optional<String> db = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<String> config = Optional.empty();

    @Option(names = "--bureau", paramLabel = "NAME", required = true)
    private String bureau;

    @Option(names = "--liaison", paramLabel = "NAME", required = true)
    private String liaison;

    InitCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Settings settings =
                new ServiceSettings().flag("db", db).flag("config", config).read(voice.words());
        try (Database database = Marketplace.open(settings)) {
            Founded founded = new App(database, Clock.systemUTC()).bureaus().found(bureau, liaison);
            voice.remark(voice.words().say("init.done", founded.bureau(), founded.liaison()));
            voice.say(founded.token());
        }
        voice.terminal().out().flush();
        return ExitCode.DONE;
    }
}
