package org.duijie.api.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.db.Database;
import org.duijie.api.feature.Refused;
import org.duijie.api.identity.Bureaus;
import org.duijie.api.identity.Bureaus.Founded;
import org.duijie.api.identity.Bureaus.Known;
import org.duijie.api.serve.App;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie init}: creates a bureau and its first liaison, and prints the token alone on standard output. */
@Command(name = "init", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class InitCommand implements Callable<Integer> {
    private final Voice voice;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--bureau", paramLabel = "NAME", required = true)
    private String bureau;

    @Option(names = "--liaison", paramLabel = "NAME", required = true)
    private String liaison;

    @Option(names = "--again")
    private boolean isAgain;

    InitCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Settings settings = database.settings(voice.words());
        requireNames();
        try (Database opened = Marketplace.open(settings)) {
            App app = new App(opened, Clock.systemUTC());
            if (!isAgain) {
                refuseSecond(app, settings.db());
            }
            Founded founded = app.bureaus().found(bureau, liaison);
            voice.remark(voice.words().say("init.done", founded.bureau(), founded.liaison()));
            voice.say(founded.token());
        }
        voice.terminal().out().flush();
        return ExitCode.DONE;
    }

    /**
     * Refuses the name of an existing bureau. Whoever enters it has probably lost a token, and needs a new token, not a
     * second bureau.
     */
    private void refuseSecond(App app, String database) {
        List<Known> known = app.bureaus().called(bureau);
        if (!known.isEmpty()) {
            Known first = known.get(0);
            String liaisons = app.users().liaisons(first.bureau()).entrySet().stream()
                    .map(each -> each.getValue() + " " + each.getKey())
                    .collect(Collectors.joining(", "));
            throw new Abort(voice.words()
                    .say("init.again", first.name(), first.bureau(), first.createdAt(), liaisons, database));
        }
    }

    /** Checks the names before a database file is created, so that an invalid name leaves no file to delete. */
    private void requireNames() {
        try {
            Bureaus.requireNames(bureau, liaison);
        } catch (Refused e) {
            throw new Abort(e.complaints().stream()
                    .map(each -> "--" + each.pointer().substring(1) + ": "
                            + each.text(voice.words().language().locale()))
                    .collect(Collectors.joining("\n")));
        }
    }
}
