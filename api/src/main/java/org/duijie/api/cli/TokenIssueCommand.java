package org.duijie.api.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.db.Database;
import org.duijie.api.identity.Bureaus.Known;
import org.duijie.api.serve.App;
import org.duijie.core.quantity.Folded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duijie token issue}: issues a token for a liaison and prints nothing else on standard output. Whoever can open
 * the database may run it.
 */
@Command(name = "issue", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class TokenIssueCommand implements Callable<Integer> {
    private final Voice voice;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--bureau", paramLabel = "NAME", required = true)
    private String bureau;

    @Option(names = "--user", paramLabel = "ID", required = true)
    private String user;

    TokenIssueCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        try (Database opened = database.existing(voice.words())) {
            App app = new App(opened, Clock.systemUTC());
            Known known = known(app);
            Map<String, String> liaisons = app.users().liaisons(known.bureau());
            if (!liaisons.containsKey(user)) {
                refuseName(liaisons);
                throw new Abort(voice.words().say("token.noLiaison", user, known.name(), told(liaisons)));
            }
            String token = app.tokens().issue(known.bureau(), user);
            voice.remark(voice.words().say("token.done", liaisons.get(user), known.name()));
            voice.say(token);
        }
        voice.terminal().out().flush();
        return ExitCode.DONE;
    }

    /** Refuses a liaison's name given instead of an id. The message shows the ids of all liaisons of that name. */
    private void refuseName(Map<String, String> liaisons) {
        List<String> ids = liaisons.entrySet().stream()
                .filter(each -> Folded.of(each.getValue()).equals(Folded.of(user)))
                .map(Map.Entry::getKey)
                .toList();
        if (!ids.isEmpty()) {
            String key = ids.size() == 1 ? "token.byName" : "token.byNames";
            throw new Abort(voice.words().say(key, user, String.join(", ", ids)));
        }
    }

    private Known known(App app) {
        List<Known> known = app.bureaus().called(bureau);
        if (known.size() != 1) {
            String ids = known.stream().map(Known::bureau).collect(Collectors.joining(", "));
            String key = known.isEmpty() ? "token.noBureau" : "token.manyBureaus";
            throw new Abort(voice.words().say(key, bureau, ids));
        }
        return known.get(0);
    }

    private static String told(Map<String, String> liaisons) {
        return liaisons.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
