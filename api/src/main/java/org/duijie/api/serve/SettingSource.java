package org.duijie.api.serve;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.duijie.api.json.Spelling;
import org.duijie.api.serve.Settings.InvalidException.Kind;
import org.duijie.api.serve.Settings.InvalidException.Wrong;

/**
 * The sources of settings: flags, the environment, a file. Records the names that are read. A name that was never read
 * is not a setting, and is refused at the end.
 */
final class SettingSource {
    private static final String PREFIX = "DUIJIE_";
    private static final String CONFIG = "config";

    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<Wrong> wrong = new ArrayList<>();

    SettingSource(Map<String, String> flags, Map<String, String> environment) {
        this.flags = flags;
        this.environment = environment;
        this.file = new HashMap<>();
        text(CONFIG).ifPresent(name -> file.putAll(file(name)));
    }

    Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(flags.get(name))
                .or(() -> Optional.ofNullable(environment.get(PREFIX + name.toUpperCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(file.get(name)));
    }

    long whole(String name, long usual, long least, long most) {
        String text = text(name).orElse(Long.toString(usual));
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // refused below
        }
        wrong.add(new Wrong(Kind.NOT_WHOLE, name, text, least + " " + most));
        return usual;
    }

    /** Refuses invalid values and names that were never read. Call it after all settings have been read. */
    void refuseWrong() {
        for (String name : new TreeSet<>(file.keySet())) {
            refuse(name, text(CONFIG).orElse(""), known.contains(name));
        }
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX)) {
                String setting = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
                // Variables for the build, with the same prefix.
                refuse(name, "", known.contains(setting) || setting.equals("jdk25"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Settings.InvalidException(wrong);
        }
    }

    private void refuse(String name, String where, boolean isKnown) {
        if (isKnown) {
            return;
        }
        boolean isVariable = name.startsWith(PREFIX);
        String setting = isVariable ? name.substring(PREFIX.length()).toLowerCase(Locale.ROOT) : name;
        String meant = Spelling.nearest(setting, known).orElse(String.join(", ", known));
        wrong.add(new Wrong(
                Kind.UNKNOWN,
                name,
                where,
                isVariable && known.contains(meant) ? PREFIX + meant.toUpperCase(Locale.ROOT) : meant));
    }

    private Map<String, String> file(String name) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            wrong.add(new Wrong(Kind.NO_FILE, CONFIG, name, ""));
            return Map.of();
        }
        Map<String, String> file = new HashMap<>();
        properties.stringPropertyNames().forEach(each -> file.put(each, properties.getProperty(each)));
        return file;
    }
}
