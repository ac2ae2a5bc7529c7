package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.duijie.api.feature.Hash;
import org.junit.jupiter.api.Test;

/**
 * Some days of a bureau over all features: every answer, paper, report and audit line has the bytes that it had when
 * {@code played.txt} was written. Who means to change them writes it anew with {@code -Dduijie.played=write} and reads the difference;
 * all that was answered is in {@code target/played-in-full.txt}.
 */
class PlayedBytesTest extends ServerTest {
    private static final Path EXPECTED = Path.of("src/test/resources/org/duijie/api/http/played.txt");
    private static final Path IN_FULL = Path.of("target/played-in-full.txt");
    private static final int DEALS = 6;
    private static final int PAGES = 20;

    private final SplittableRandom random = new SplittableRandom(14);

    private final Clock clock = new TickingClock(Instant.parse("2026-12-19T01:00:00Z"));

    @Override
    protected Clock clock() {
        return clock;
    }

    @Test
    void a_bureaus_days_have_the_bytes_they_had() throws IOException {
        Script script = new Script(this);
        script.speak("liaison", liaison);
        script.play("play.txt");
        for (int i = 0; i < DEALS; i++) {
            deal(script, i);
        }
        script.play("play-end.txt");
        for (String deal : List.of("direct", "farm", "packs", "boxes", "sacks", "aHead", "chance0", "chance1")) {
            papers(script, deal);
        }
        audit(script);
        Files.createDirectories(IN_FULL.toAbsolutePath().getParent());
        Files.write(IN_FULL, script.transcript());
        List<String> played =
                script.transcript().stream().map(PlayedBytesTest::digest).toList();
        if ("write".equals(System.getProperty("duijie.played"))) {
            Files.write(EXPECTED, played);
        }

        assertThat(played).as("see target/played-in-full.txt").isEqualTo(Files.readAllLines(EXPECTED));
    }

    /** A deal of broilers by chance, from the offer to the money. */
    private void deal(Script script, int number) {
        int heads = random.nextInt(2, 60);
        String price = random.nextInt(400, 600) / 100.0 + " CNY/jin";
        String name = "@chance" + number;
        script.step("liaison POST /v1/deals {'listing':'@broilers','buyer':'@school','heads':'" + heads
                + " head','price':'" + price + "','pickUpOn':'2026-12-19'} > " + name.substring(1));
        for (String side : List.of("buyer", "cooperative")) {
            step(script, name, "accept", "'side':'" + side + "','heardBy':'phone'");
        }
        step(script, name, "confirm", "");
        step(script, name, "collect", "'on':'2026-12-19','heads':'" + heads + " head','vehicle':'豫M12345'");
        step(script, name, "weigh-in", weighing(heads));
        step(script, name, "settle", "'dueOn':'2026-12-28'");
        if (random.nextBoolean()) {
            step(script, name, "pay", "'paidOn':'2026-12-19'");
        }
    }

    private String weighing(int heads) {
        int dead = random.nextInt(3) == 0 ? 1 : 0;
        int gross = 1_000_000 + heads * random.nextInt(3_100, 3_400) + random.nextInt(1_000);
        return "'on':'2026-12-19','gross':'" + gross + " g','tare':'1000 kg','heads':'" + heads
                + " head','dead':{'heads':'" + dead + " head','weight':'" + dead * 3_000 + " g'},'acceptors':['王','刘']";
    }

    private static void step(Script script, String deal, String verb, String body) {
        script.step("liaison POST /v1/deals/" + deal + "/" + verb + " {" + body + "}");
    }

    private static void papers(Script script, String deal) {
        for (String paper : List.of("deal-sheet", "weigh-ticket", "settlement-sheet")) {
            String path = "liaison GET /v1/deals/@" + deal + "/" + paper;
            for (String form : List.of("", ".html?lang=zh", ".html?lang=en")) {
                script.step(path + form);
            }
        }
    }

    /** The audit, a page after the other. */
    private void audit(Script script) {
        String path = "/v1/audit?limit=200";
        for (int i = 0; i < PAGES; i++) {
            script.step("liaison GET " + path);
            String link = unchecked("GET", path, liaison, null).header("Link");
            if (link.isEmpty()) {
                return;
            }
            path = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        throw new AssertionError("the audit has more than " + PAGES + " pages");
    }

    /** A line of the script, and the hash of all that came of it. */
    private static String digest(String line) {
        int end = line.indexOf(" -> ");
        return Hash.of(line).substring(0, 16) + " " + line.substring(0, Math.min(end, 120));
    }
}
