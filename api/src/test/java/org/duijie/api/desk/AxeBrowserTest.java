package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.cases.Cases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What axe-core, a public checker of accessibility, says of every page: nothing serious. */
@Tag("thorough")
class AxeBrowserTest extends DeskTour {
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 740;

    /** Colours alone differ between light and dark. */
    private static final String COLOURS = "runOnly: ['color-contrast'], ";

    private static final String SERIOUS = ".violations.filter(e => ['serious', 'critical'].includes(e.impact))"
            + ".flatMap(e => e.nodes.map(n => e.id + ' ' + n.target.join(' ') + ' ' + n.html.slice(0, 150))))";

    private final List<String> found = new ArrayList<>();

    AxeBrowserTest() {
        super(360);
    }

    @Test
    void axe_finds_nothing_serious_on_any_page_in_either_language_light_or_dark_on_a_phone_or_a_screen()
            throws IOException {
        String axe = axe();
        chromium.bypassPolicy();
        Page before = new Page("", "", "");
        for (Page page : Cases.of(pages(), each -> List.of(each.who()))) {
            visit(page, before);
            chromium.eval(axe + "; true");
            look(page + " zh");
            if (page.dialog().isEmpty()) {
                turn(page);
                look(page + " en");
            }
            before = page;
        }

        assertThat(String.join("\n", found)).isEmpty();
    }

    private void look(String what) {
        for (int width : WIDTHS) {
            chromium.wide(width, HEIGHT);
            ask(what + " " + width, "");
            chromium.dark(true);
            ask(what + " " + width + " dark", COLOURS);
            chromium.dark(false);
        }
    }

    private void ask(String what, String rules) {
        JsonNode told =
                chromium.eval("axe.run(document, {" + rules + "resultTypes: ['violations']}).then(r => r" + SERIOUS);
        told.forEach(each -> found.add(what + ": " + each.textValue()));
    }

    private static String axe() throws IOException {
        try (InputStream in = AxeBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
