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

/** {@code duijie backup}: writes a copy of the whole database to one file. The database can be in use. */
@Command(name = "backup", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class BackupCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--db", paramLabel = "FILE")
    private Optional<String> db = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<String> config = Optional.empty();

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private Path to;

    BackupCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Words words = voice.words();
        Settings settings =
                new ServiceSettings().flag("db", db).flag("config", config).read(words);
        Optional<Stop> stop = Backups.make(DatabaseAddress.of(settings.db(), settings.readers()), to);
        if (stop.isPresent()) {
            throw new Abort(words.say("backup.why." + stop.get(), settings.db(), to.toString(), folder()));
        }
        boolean areWhole = new Chains(voice).tell(to.toString());
        if (!areWhole) {
            voice.say(words.say("backup.broken"));
        }
        voice.say(words.say("backup.done", to.toString()));
        return areWhole ? ExitCode.DONE : ExitCode.BROKEN_CHAIN;
    }

    private String folder() {
        return String.valueOf(to.toAbsolutePath().getParent());
    }
}
