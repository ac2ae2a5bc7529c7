package org.duijie.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.http.ServerTest.Got;

/**
 * Plays a script of requests: {@code who METHOD path [body] [> name [at pointer]]} a line. {@code name} keeps the id of the answer (or the value
 * {@code at} a pointer). {@code @name} is replaced by it; as the speaker, it is the user whose token was answered with it. Changes name the current version.
 */
final class Script {
    private static final Pattern LINE =
            Pattern.compile("(\\w+) (GET|POST|PATCH) (\\S+)(?: (\\{.*}))?(?: > (\\w+)(?: at (\\S+))?)?");
    private static final Pattern NAME = Pattern.compile("@(\\w+)");
    private static final Pattern VOLATILE = Pattern.compile("\\b[a-z]{3}_[0-9A-Z]{26}\\b|\\bdj_\\w+_[\\w-]{43}"
            + "|\\b[0-9a-f]{64}\\b|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z"
            + "|(?<=\"ending\":\")[\\w-]{4}(?=\")");

    private final ServerTest server;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<String> transcript = new ArrayList<>();

    Script(ServerTest server) {
        this.server = server;
    }

    void speak(String who, String token) {
        tokens.put(who, token);
    }

    void know(String name, String id) {
        ids.put(name, id);
    }

    /** Each request and its answer: ids and tokens by the order in which they came, times and hashes left out. */
    List<String> transcript() {
        return transcript;
    }

    void play(String resource) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of a script. */
    void step(String line) {
        if (line.equals("work")) {
            server.app.roundWork().doNext();
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError("not a request: " + line);
        }
        String path = named(parts.group(3));
        String token = tokens.get(parts.group(1));
        Got got = server.unchecked(
                parts.group(2),
                path,
                token,
                parts.group(4) == null ? null : named(parts.group(4)),
                version(parts.group(2), path));
        if (parts.group(5) != null) {
            String at = parts.group(6) == null ? "/id" : parts.group(6);
            ids.put(parts.group(5), server.made(got).at(at).textValue());
            tokens.put(parts.group(5), got.json().path("token").asText());
        }
        transcript.add(steady(line + " -> " + got.status() + " " + got.header("ETag") + " "
                + got.response().body()));
    }

    private String[] version(String method, String path) {
        String[] segments = path.split("/", -1);
        boolean isVerb = method.equals("POST") && segments.length > 4;
        if (path.startsWith("/v1/tokens") || (!isVerb && !method.equals("PATCH"))) {
            return new String[0];
        }
        String thing = isVerb ? String.join("/", List.of(segments).subList(0, 4)) : path;
        return new String[] {
            "If-Match",
            server.unchecked("GET", thing, tokens.get("liaison"), null).header("ETag")
        };
    }

    private String named(String text) {
        return NAME.matcher(text)
                .replaceAll(
                        name -> Matcher.quoteReplacement(Objects.requireNonNull(ids.get(name.group(1)), name.group())));
    }

    private String steady(String text) {
        return VOLATILE.matcher(text).replaceAll(this::number);
    }

    private String number(MatchResult found) {
        String word = found.group();
        if (word.length() < 5 || !word.contains("_")) {
            return "STEADY";
        }
        return numbers.computeIfAbsent(word, key -> word.substring(0, word.indexOf('_')) + numbers.size());
    }
}
