package org.duijie.api.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Words;
import org.duijie.api.serve.Demo;

/** Shell commands to try with the demo, explained in both languages. */
final class DemoTour {
    private static final String ALIVE = "\"from\":\"%1$s\",\"to\":\"%2$s\",\"at\":{\"lat\":34.52,\"lon\":110.88}";
    private static final String LISTING = "{\"product\":\"poultry/broiler\",\"stock\":\"500 只\","
            + "\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},\"dailyGain\":\"100 g\",\"ask\":\"4.90 CNY/jin\","
            + ALIVE
            + ",\"permits\":[{\"kind\":\"动物检疫合格证明\",\"number\":\"B0001\",\"form\":\"B\",\"from\":\"%1$s\",\"to\":\"%1$s\"}]}";
    private static final String INTENT =
            "{\"products\":[\"poultry\"],\"demand\":\"300 只\",\"minimum\":\"50 只\",\"bid\":\"5.50 CNY/jin\"," + ALIVE
                    + "}";

    private final Words chinese = Words.in(Language.ZH);
    private final Words english = Words.in(Language.EN);
    private final List<String> lines = new ArrayList<>();

    private DemoTour() {}

    /**
     * Returns the lines.
     *
     * @param address where the service listens, such as {@code http://127.0.0.1:7070}
     * @param today the first day of the case
     */
    static List<String> lines(String address, Demo demo, LocalDate today) {
        DemoTour tour = new DemoTour();
        tour.lines.add("# " + tour.chinese.say("serve.demo.desk") + " · " + tour.english.say("serve.demo.desk") + ": "
                + address + "/");
        tour.say("serve.demo.opened");
        tour.lines.add("export DUIJIE=" + address);
        tour.lines.add("export COOPERATIVE=" + demo.cooperative());
        tour.lines.add("export BUYER=" + demo.buyer());
        tour.lines.add("export LIAISON=" + demo.liaison());
        tour.say("serve.demo.search");
        tour.lines.add(get("BUYER", "/v1/listings?product=poultry&lat=34.52&lon=110.89&within=60%20km"));
        tour.say("serve.demo.offer");
        tour.lines.add(post("COOPERATIVE", "/v1/listings", LISTING.formatted(today, today.plusDays(5))));
        tour.say("serve.demo.want");
        tour.lines.add(post("BUYER", "/v1/intents", INTENT.formatted(today, today.plusDays(5))));
        tour.say("serve.demo.export");
        tour.lines.add(get("LIAISON", "/v1/exports/market") + " -o market.json");
        tour.lines.add("java -jar api/target/duijie.jar match market.json");
        tour.round();
        tour.say("serve.demo.audit");
        tour.lines.add(get("LIAISON", "/v1/audit?limit=200"));
        return tour.lines;
    }

    private void round() {
        say("serve.demo.round");
        String asked = post("LIAISON", "/v1/match-rounds", "{\"steps\":200}");
        lines.add("export ROUND=$(" + asked + " | grep -oE 'rnd_[0-9A-Z]+' | head -n 1)");
        String seen = get("LIAISON", "/v1/match-rounds/$ROUND");
        lines.add("until " + seen + " | grep '\"status\":\"done\"'; do sleep 0.2; done");
        lines.add(get("LIAISON", "/v1/match-rounds/$ROUND/lines"));
        say("serve.demo.adopt");
        lines.add(post("LIAISON", "/v1/match-rounds/$ROUND/adopt", "{}") + " -H 'If-Match: \"2\"'");
        lines.add(get("BUYER", "/v1/deals"));
    }

    private void say(String key) {
        lines.add("# " + chinese.say(key) + " · " + english.say(key));
    }

    private static String get(String who, String path) {
        return "curl -sS -H \"Authorization: Bearer $" + who + "\" \"$DUIJIE" + path + "\"";
    }

    private static String post(String who, String path, String body) {
        return "curl -sS -H \"Authorization: Bearer $" + who + "\" -H \"Content-Type: application/json\" \"$DUIJIE"
                + path + "\" -d '" + body + "'";
    }
}
