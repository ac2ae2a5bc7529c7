package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares an answer that a page shows with the one that came. Ids and tokens differ from run to run, but one that is shown stands for one
 * that came, everywhere; times, hashes and names of requests only have to be there.
 */
final class Likeness {
    private static final String KEPT = "dj_[0-9A-Z]{26}_[A-Za-z0-9_-]{43}|[a-z]{3}_[0-9A-Z]{26}";
    private static final String PASSING =
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                    + "|(?<=\"ending\" : \")[^\"]{4}";
    private static final Pattern VARYING = Pattern.compile(KEPT + "|" + PASSING);
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final Pattern NAMED = Pattern.compile(KEPT);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> learned = new HashMap<>();
    private final Map<String, String> days = new HashMap<>();

    Map<String, String> learned() {
        return Map.copyOf(learned);
    }

    /** Has the page's {@code shown} day stand for {@code came}, everywhere. */
    void say(LocalDate shown, LocalDate came) {
        days.put(shown.toString(), came.toString());
    }

    /** {@code text} of the page, with the ids, tokens and days of this run. */
    String inThisRun(String text) {
        return NAMED.matcher(withDays(text)).replaceAll(found -> learned.getOrDefault(found.group(), found.group()));
    }

    private String withDays(String text) {
        return DAY.matcher(text).replaceAll(day -> days.getOrDefault(day.group(), day.group()));
    }

    /** Fails when what is {@code shown} is not like what {@code came}; of HTTP, the headers that are shown are looked at. */
    void check(String form, String text, String came) {
        String shown = withDays(text);
        switch (form) {
            case "json" -> compare(pretty(shown), pretty(came));
            case "http" -> checkHttp(shown, came);
            default -> compare(shown.strip(), came.strip());
        }
    }

    private void checkHttp(String shown, String came) {
        String[] expected = shown.split("\n\n", 2);
        String[] actual = came.replace("\r", "").split("\n\n", 2);
        List<String> lines = actual[0].lines().map(Likeness::lowerName).toList();
        for (String line : expected[0].lines().map(Likeness::lowerName).toList()) {
            String like = lines.stream()
                    .filter(each -> skeleton(each).equals(skeleton(line)))
                    .findFirst()
                    .orElse(actual[0]);
            compare(line, like);
        }
        if (expected.length > 1) {
            compare(pretty(expected[1]), pretty(actual[1]));
        }
    }

    private void compare(String shown, String came) {
        assertThat(skeleton(came)).as(came).isEqualTo(skeleton(shown));
        List<String> old = varying(shown);
        List<String> now = varying(came);
        for (int i = 0; i < old.size(); i++) {
            if (NAMED.matcher(old.get(i)).matches()) {
                learned.putIfAbsent(old.get(i), now.get(i));
                assertThat(now.get(i)).as(came).isEqualTo(learned.get(old.get(i)));
            }
        }
    }

    private static List<String> varying(String text) {
        return VARYING.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String skeleton(String text) {
        return VARYING.matcher(text).replaceAll("…");
    }

    private static String lowerName(String line) {
        int colon = line.indexOf(": ");
        return colon < 0 ? line : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    private static String pretty(String json) {
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
