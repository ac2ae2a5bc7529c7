package org.duijie.api.cli;

import java.util.Optional;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.Words;
import org.duijie.api.db.Database;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;
import picocli.CommandLine.Option;

/** The options by which a command finds the database of the service. */
final class DatabaseOptions {
    @Option(names = "--db", paramLabel = "ADDRESS")
    private Optional<String> db = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<String> config = Optional.empty();

    Settings settings(Words words) {
        return new ServiceSettings().flag("db", db).flag("config", config).read(words);
    }

    /**
     * Opens the database.
     *
     * @throws Abort when there is none at its address
     */
    Database existing(Words words) {
        Settings settings = settings(words);
        if (!Marketplace.isThere(settings)) {
            throw new Abort(words.say("audit.noDatabase", settings.db()));
        }
        return Marketplace.open(settings);
    }
}
