package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.cases.Cases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page at twice the size of text, on a phone and on a screen: nothing is cut off or covered. */
@Tag("thorough")
class LargeTextBrowserTest extends DeskTour {
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 740;

    private final List<String> found = new ArrayList<>();

    LargeTextBrowserTest() {
        super(360);
    }

    @Override
    int percentOfText() {
        return 200;
    }

    @Test
    void at_two_hundred_percent_of_text_nothing_is_cut_off_or_covered_on_any_page_in_either_language()
            throws IOException {
        String fits = fits();
        Page before = new Page("", "", "");
        for (Page page : Cases.of(pages(), each -> List.of(each.who()))) {
            visit(page, before);
            look(page + " zh", fits);
            if (page.dialog().isEmpty()) {
                turn(page);
                look(page + " en", fits);
            }
            before = page;
        }

        assertThat(String.join("\n", found)).isEmpty();
    }

    private void look(String what, String fits) throws IOException {
        for (int width : WIDTHS) {
            chromium.wide(width, HEIGHT);
            chromium.eval(fits).forEach(each -> found.add(what + " " + width + ": " + each.textValue()));
        }
    }

    private static String fits() throws IOException {
        try (InputStream in = LargeTextBrowserTest.class.getResourceAsStream("fits.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
