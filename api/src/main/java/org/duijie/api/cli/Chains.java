package org.duijie.api.cli;

import java.time.Clock;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Audit.Verdict;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.serve.App;
import org.duijie.core.match.words.Figures;

/** Verifies the audit chains of the bureaus in a database, and prints their state. */
final class Chains {
    private final Voice voice;

    Chains(Voice voice) {
        this.voice = voice;
    }

    /** Verifies and reports every chain in an SQLite file; returns whether all are intact. */
    boolean tell(String file) {
        try (Database database = Database.open(DatabaseAddress.of(file, 1))) {
            App app = new App(database, Clock.systemUTC());
            boolean areWhole = true;
            for (String bureau : app.bureaus().all()) {
                areWhole &= tell(app, bureau);
            }
            return areWhole;
        }
    }

    /** Verifies and reports one chain; returns whether it is intact. */
    boolean tell(App app, String bureau) {
        CountLine counted = new CountLine(voice, "audit.counted");
        Verdict verdict = app.audit().verify(bureau, counted::step);
        counted.clear();
        voice.say(sentence(bureau, verdict));
        return verdict.isWhole();
    }

    String sentence(String bureau, Verdict verdict) {
        Words words = voice.words();
        String good = Figures.count(verdict.lines());
        if (verdict.broken().isEmpty()) {
            return words.say("audit.whole", bureau, good, verdict.at(), verdict.end());
        }
        Audit.ChainBreak broken = verdict.broken().get();
        return words.say(
                "audit.broken", bureau, Figures.count(broken.line()), words.say("audit.why." + broken.kind()), good);
    }
}
