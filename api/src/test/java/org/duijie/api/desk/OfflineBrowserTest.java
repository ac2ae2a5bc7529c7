package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk opens without a line, shows the last view, and still takes every new version. */
@Tag("thorough")
class OfflineBrowserTest extends DeskWalk {
    private static final String KEPT = "(async () => { const paths = []; for (const name of await caches.keys()) {"
            + "for (const each of await (await caches.open(name)).keys()) paths.push(new URL(each.url).pathname); }"
            + "return paths.join(' '); })()";

    OfflineBrowserTest() {
        super(360);
    }

    @BeforeEach
    void openAndKeep() {
        chromium.clock(clock().instant());
        offered();
        chromium.open(address("/"));
        enter("合作社");
        chromium.waitFor("caches.keys().then(all => all.length === 1)", "a store");
        chromium.waitFor(
                KEPT + ".then(all => all.includes('pages/cooperative.js') && (' ' + all + ' ').includes(' / '))",
                "the page");
        chromium.waitFor("navigator.serviceWorker.controller?.state === 'activated'", "the worker");
    }

    @Test
    void a_reload_without_a_line_shows_the_last_view_and_says_what_cannot_be_seen() throws IOException {
        chromium.sees("还剩 8,000 只");
        stopped();
        chromium.eval("location.reload()");

        chromium.sees("没有网络。看到的是");
        chromium.sees("还剩 8,000 只");
        assertThat(chromium.text()).contains("我要卖", "退出");
        shoot("offline-reload");
        page("devices");
        chromium.sees("这一页还没打开过");
        shoot("offline-unknown");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_new_version_shows_at_once_and_old_files_go() {
        chromium.eval("(async () => { await (await caches.open('duijie/desk/0123456789abcdef/')).put('/', new"
                + " Response('old'));const [own] = await caches.keys(); const store = await caches.open((await"
                + " caches.keys()).find(n => !n.includes('0123')));await store.put('/', new Response('old'));"
                + " })()");
        chromium.eval("location.reload()");
        chromium.sees("还剩 8,000 只");

        chromium.eval("navigator.serviceWorker.getRegistration().then(each => each.unregister())");
        chromium.eval("location.reload()");
        chromium.sees("还剩 8,000 只");
        chromium.waitFor(
                "caches.keys().then(all => all.length === 1 && !all[0].includes('0123'))",
                "the files of this version alone");
    }

    @Test
    void nothing_of_a_person_is_kept_beside_the_store_that_goes_with_them() {
        page("notices");
        chromium.sees("要办的");
        assertThat(chromium.eval(KEPT).textValue().split(" "))
                .allMatch(path -> path.equals("/") || path.startsWith("/desk/"));
        leave();
        assertThat(chromium.eval("JSON.stringify(localStorage)").textValue())
                .doesNotContain("duijie.seen:/v1/listings", "duijie.seen:/v1/me", "duijie.owner", "duijie.draft");
        stopped();
        chromium.eval("location.reload()");
        chromium.sees("没有网络");
        assertThat(chromium.text()).doesNotContain("8,000", "退出");
    }

    @Test
    void a_whole_first_visit_has_at_most_60_kilobytes() {
        long loaded = chromium.eval("['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                        + ".reduce((sum, each) => sum + each.encodedBodySize, 0)")
                .longValue();
        DeskFiles files = new DeskFiles();
        int worker =
                files.find(files.version(), "offline/worker.js").orElseThrow().packed().length;

        assertThat(loaded + worker).isBetween(30_000L, 60_000L);
    }
}
