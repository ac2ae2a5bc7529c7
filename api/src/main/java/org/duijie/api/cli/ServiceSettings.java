package org.duijie.api.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.Words;
import org.duijie.api.serve.Settings;
import org.duijie.api.serve.Settings.InvalidException.Wrong;

/** Reads settings from a command's flags and the environment. Invalid settings end the command with a message. */
final class ServiceSettings {
    private final Map<String, String> flags = new HashMap<>();

    ServiceSettings flag(String name, Optional<String> value) {
        value.ifPresent(given -> flags.put(name, given));
        return this;
    }

    Settings read(Words words) {
        try {
            return Settings.read(flags, System.getenv());
        } catch (Settings.InvalidException e) {
            throw new Abort(
                    e.wrong().stream().map(each -> sentence(words, each)).collect(Collectors.joining("\n")));
        }
    }

    private static String sentence(Words words, Wrong e) {
        return switch (e.kind()) {
            case NOT_WHOLE -> {
                String[] range = e.wayOut().split(" ", 2);
                yield words.say(
                        "serve.setting", e.setting(), e.value(), words.say("serve.setting.whole", range[0], range[1]));
            }
            case NO_FILE -> words.say("serve.setting", e.setting(), e.value(), words.say("serve.setting.file"));
            case UNKNOWN ->
                e.value().isEmpty()
                        ? words.say("serve.setting.unknown.variable", e.setting(), e.wayOut())
                        : words.say("serve.setting.unknown.file", e.setting(), e.value(), e.wayOut());
        };
    }
}
