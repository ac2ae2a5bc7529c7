package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What a cooperative's first visit costs on a slow line: 300 ms to the service, 50 kB a second. The bytes are judged, the time is reported. */
class FirstVisitBrowserTest extends DeskWalk {
    private static final int MOST_BYTES = 60_000;
    private static final Map<String, Object> SLOW =
            Map.of("offline", false, "latency", 300, "downloadThroughput", 50_000, "uploadThroughput", 50_000);
    private static final String BYTES = "performance.getEntriesByType('resource')"
            + ".concat(performance.getEntriesByType('navigation')).reduce((sum, e) => sum + e.encodedBodySize, 0)";

    FirstVisitBrowserTest() {
        super(360);
    }

    @Test
    void from_a_link_to_the_first_page_are_sixty_kilobytes_over_a_slow_line(TestReporter reporter) {
        openProposal();
        String user = app.tokens().principal(cooperative.token()).orElseThrow().user();
        String link = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        chromium.tell("Network.emulateNetworkConditions", SLOW);
        long opened = System.nanoTime();
        chromium.open(address(link));
        chromium.sees("点一下就登录");
        reporter.publishEntry("link to page in ms", Long.toString(since(opened)));
        long tapped = System.nanoTime();
        chromium.tap("登录");
        chromium.sees("不行，说原因");
        reporter.publishEntry("tap to deal in ms", Long.toString(since(tapped)));

        int bytes = chromium.eval(BYTES).asInt();
        reporter.publishEntry("bytes", Integer.toString(bytes));
        assertThat(bytes).isBetween(1, MOST_BYTES);
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
