package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A walk through the desk in a real browser, with a door for a cooperative, a buyer and a liaison. Pictures are kept in target/desk. */
abstract class DeskWalk extends ServerTest {
    private static final Path PICTURES = Path.of("target/desk");
    private static final int HEIGHT = 740;
    private static final int[] WIDTHS = {360, 1280};

    private final int width;

    @TempDir
    private Path profile;

    Chromium chromium;
    Member cooperative;
    Member buyer;

    /** Walks at this width, in CSS pixels. */
    DeskWalk(int width) {
        this.width = width;
    }

    @BeforeEach
    void openTheBrowser() throws IOException, InterruptedException {
        chromium = Chromium.start(profile);
        cooperative = member("cooperative", "阳平镇娄底村养殖合作社");
        buyer = member("buyer", "寄宿中学食堂甲");
        door("cooperative", cooperative.token());
        door("buyer", buyer.token());
        door("liaison", liaison);
        chromium.wide(width, HEIGHT);
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void door(String name, String token) {
        app.sessions().open(name, app.tokens().principal(token).orElseThrow().withoutToken());
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Keeps pictures of a phone and of a desk, neither of which may be wider than its screen. */
    void shoot(String name) throws IOException {
        for (int each : WIDTHS) {
            chromium.wide(each, HEIGHT);
            assertThat(chromium.eval("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .as("%s at %d px is not wider than the screen", name, each)
                    .isTrue();
            chromium.shoot(PICTURES.resolve(name + "-" + each + ".png"), each);
        }
        chromium.wide(width, HEIGHT);
    }
}
