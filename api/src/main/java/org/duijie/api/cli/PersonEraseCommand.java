package org.duijie.api.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.audit.Erasure.Erased;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.db.Database;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.serve.App;
import org.duijie.core.match.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duijie person erase}: erases the personal data of a user, or of a contact of a party. The record of what the
 * person did stays, without the name.
 */
@Command(name = "erase", abbreviateSynopsis = true)
final class PersonEraseCommand implements Callable<Integer> {
    private final Voice voice;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--user", paramLabel = "ID")
    private Optional<String> user = Optional.empty();

    @Option(names = "--party", paramLabel = "ID")
    private Optional<String> party = Optional.empty();

    @Option(names = "--contact", paramLabel = "NAME")
    private Optional<String> contact = Optional.empty();

    @Option(names = "--yes")
    private boolean isMeant;

    PersonEraseCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Words words = voice.words();
        if (user.isPresent() == party.isPresent() || party.isPresent() != contact.isPresent()) {
            throw new Abort(words.say("person.whom"));
        }
        if (!isMeant) {
            throw new Abort(words.say("person.meant"));
        }
        try (Database opened = database.existing(words)) {
            tell(erased(new App(opened, Clock.systemUTC())));
            return ExitCode.DONE;
        }
    }

    private Erased erased(App app) {
        try {
            return user.isPresent()
                    ? app.users().erase(user.get())
                    : app.parties().eraseContact(party.orElseThrow(), contact.orElseThrow());
        } catch (Refused refused) {
            String who = user.or(() -> contact).orElseThrow();
            boolean isLast = refused.refusal() == RefusalCode.STATE;
            throw new Abort(voice.words().say(isLast ? "person.lastLiaison" : "person.unknown", who));
        }
    }

    private void tell(Erased erased) {
        Words words = voice.words();
        if (erased.before()) {
            voice.say(words.say("person.before", erased.subject()));
            return;
        }
        voice.say(words.say(
                "person.erased",
                erased.subject(),
                Figures.count(erased.values()),
                Figures.count(erased.versions()),
                Figures.count(erased.answers())));
        if (!erased.weighIns().isEmpty()) {
            voice.say(words.say("person.weighIns", String.join(", ", erased.weighIns())));
        }
        if (erased.lines() > 0) {
            voice.say(words.say("person.lines", Figures.count(erased.lines())));
        }
        voice.say(words.say("person.backups"));
    }
}
