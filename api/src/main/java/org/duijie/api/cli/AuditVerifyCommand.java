package org.duijie.api.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.app.App;
import org.duijie.api.app.Audit.Verdict;
import org.duijie.api.app.ChainBreak;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Settings;
import org.duijie.api.store.Database;
import org.duijie.api.store.StoreUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duijie audit verify}: walks the chain of one bureau, or of each, and tells the first line that is not as it was written. */
@Command(name = "verify", abbreviateSynopsis = true)
final class AuditVerifyCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--db", paramLabel = "ADDRESS")
    private Optional<String> db = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<String> config = Optional.empty();

    @Option(names = "--bureau", paramLabel = "ID")
    private Optional<String> bureau = Optional.empty();

    AuditVerifyCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Settings settings =
                new ServiceSettings().flag("db", db).flag("config", config).read(voice.words());
        if (!Marketplace.isThere(settings)) {
            throw new Abort(voice.words().say("audit.noDatabase", settings.db()));
        }
        try (Database database = Marketplace.open(settings)) {
            App app = new App(database, Clock.systemUTC());
            boolean areWhole = true;
            for (String each : bureaus(app)) {
                Verdict verdict = app.audit().verify(each);
                voice.say(sentence(each, verdict));
                areWhole &= verdict.isWhole();
            }
            return areWhole ? ExitCode.DONE : ExitCode.BROKEN_CHAIN;
        } catch (StoreUnavailableException e) {
            throw new Abort(String.valueOf(e.getMessage()));
        }
    }

    private List<String> bureaus(App app) {
        List<String> all = app.bureaus().all();
        if (bureau.isPresent() && !all.contains(bureau.get())) {
            throw new Abort(voice.words().say("audit.noBureau", bureau.get()));
        }
        return bureau.map(List::of).orElse(all);
    }

    private String sentence(String name, Verdict verdict) {
        Words words = voice.words();
        String good = Figures.count(verdict.lines());
        if (verdict.broken().isEmpty()) {
            return words.say("audit.whole", name, good, verdict.at(), verdict.end());
        }
        ChainBreak broken = verdict.broken().get();
        return words.say(
                "audit.broken", name, Figures.count(broken.line()), words.say("audit.why." + broken.kind()), good);
    }
}
