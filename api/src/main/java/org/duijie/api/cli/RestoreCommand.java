package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.db.Backups;
import org.duijie.api.db.Backups.Stop;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.serve.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duijie restore}: restores a backup to a place without a database, and verifies its audit chains. */
@Command(name = "restore", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class RestoreCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--db", paramLabel = "FILE")
    private Optional<String> db = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<String> config = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE", required = true)
    private Path from;

    RestoreCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Words words = voice.words();
        Settings settings =
                new ServiceSettings().flag("db", db).flag("config", config).read(words);
        Optional<Stop> stop = Backups.restore(from, DatabaseAddress.of(settings.db(), settings.readers()));
        if (stop.isPresent()) {
            throw new Abort(words.say("restore.why." + stop.get(), settings.db(), from.toString()));
        }
        boolean areWhole = new Chains(voice).tell(settings.db());
        if (!areWhole) {
            voice.say(words.say("backup.broken"));
        }
        voice.say(words.say("restore.done", settings.db()));
        return areWhole ? ExitCode.DONE : ExitCode.BROKEN_CHAIN;
    }
}
