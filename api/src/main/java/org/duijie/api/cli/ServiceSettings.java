package org.duijie.api.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.serve.SettingException;
import org.duijie.api.serve.Settings;

/** Settings from a command's flags and the environment; what cannot be used ends the command with a sentence. */
final class ServiceSettings {
    private final Map<String, String> flags = new HashMap<>();

    ServiceSettings flag(String name, Optional<String> value) {
        value.ifPresent(given -> flags.put(name, given));
        return this;
    }

    Settings read(Words words) {
        try {
            return Settings.read(flags, System.getenv());
        } catch (SettingException e) {
            String wayOut = e.most() == 0
                    ? words.say("serve.setting.file")
                    : words.say("serve.setting.whole", Long.toString(e.least()), Long.toString(e.most()));
            throw new Abort(words.say("serve.setting", e.setting(), e.value(), wayOut));
        }
    }
}
