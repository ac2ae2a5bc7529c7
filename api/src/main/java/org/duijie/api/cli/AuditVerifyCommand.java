package org.duijie.api.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.audit.RecordCheck.RecordVerdict;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.db.Database;
import org.duijie.api.serve.App;
import org.duijie.core.match.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duijie audit verify}: verifies the chain of one bureau or of all, and reports the first altered or missing
 * line. With {@code --records} it lists every row of the database that differs from the chain.
 */
@Command(name = "verify", abbreviateSynopsis = true)
final class AuditVerifyCommand implements Callable<Integer> {
    private final Voice voice;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--bureau", paramLabel = "ID")
    private Optional<String> bureau = Optional.empty();

    @Option(names = "--records")
    private boolean withRecords;

    AuditVerifyCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        try (Database opened = database.existing(voice.words())) {
            App app = new App(opened, Clock.systemUTC());
            boolean areWhole = true;
            for (String each : bureaus(app)) {
                areWhole &= withRecords ? records(app, each) : new Chains(voice).tell(app, each);
            }
            return areWhole ? ExitCode.DONE : ExitCode.BROKEN_CHAIN;
        }
    }

    private boolean records(App app, String name) {
        CountLine counted = new CountLine(voice, "audit.counted");
        long[] findings = new long[1];
        RecordVerdict verdict = app.recordCheck()
                .verify(
                        name,
                        finding -> {
                            findings[0]++;
                            counted.clear();
                            voice.say(sentence(finding));
                        },
                        counted::step);
        counted.clear();
        voice.say(new Chains(voice).sentence(name, verdict.chain()));
        voice.say(
                findings[0] == 0
                        ? voice.words().say("audit.records.whole", name, Figures.count(verdict.rows()))
                        : voice.words()
                                .say(
                                        "audit.records.broken",
                                        name,
                                        Figures.count(findings[0]),
                                        Figures.count(verdict.rows())));
        return verdict.chain().isWhole() && findings[0] == 0;
    }

    private List<String> bureaus(App app) {
        List<String> all = app.bureaus().all();
        if (bureau.isPresent() && !all.contains(bureau.get())) {
            throw new Abort(voice.words().say("audit.noBureau", bureau.get()));
        }
        return bureau.map(List::of).orElse(all);
    }

    private String sentence(Finding finding) {
        String key = finding.kind() == Finding.Kind.CHANGED && finding.field().isEmpty()
                ? "audit.record.CHANGED_WHOLE"
                : "audit.record." + finding.kind();
        return voice.words().say(key, finding.table(), finding.id(), finding.field());
    }
}
