package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.desk.Boundary.Point;
import org.duijie.api.desk.BoundaryFile.Kind;
import org.duijie.api.desk.BoundaryFile.UnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boundary that a bureau loads for its maps. */
class BoundaryFileTest {
    private static final String APPROVED = "'审图号':'GS(2024)0650号',";
    private static final String LINE =
            "{'type':'LineString','coordinates':[[110.35,34.11],[110.35,34.11],[110.4,34.2]]}";

    @TempDir
    private Path folder;

    @Test
    void lines_and_polygons_are_read_and_points_that_repeat_are_left_out() throws IOException {
        Boundary read =
                read("{" + APPROVED + "'type':'FeatureCollection','features':[{'type':'Feature','properties':{},"
                        + "'geometry':" + LINE + "},{'type':'Feature','geometry':{'type':'MultiPolygon','coordinates':"
                        + "[[[[110,34],[111,34],[111,35],[110,34]]]]}},{'type':'Feature','geometry':{'type':'Point',"
                        + "'coordinates':[110,34]}}]}");

        assertThat(read.approval()).contains("GS(2024)0650号");
        assertThat(read.lines()).hasSize(2);
        assertThat(read.lines().get(0)).containsExactly(new Point(1_103_500, 341_100), new Point(1_104_000, 342_000));
        assertThat(read.json().toString()).contains("[110.3500,34.1100]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NOT_GEOJSON|{'type':",
                "NOT_GEOJSON|{'type':'Topology'}",
                "NOT_GEOJSON|[]",
                "NO_LINES|{'type':'FeatureCollection','features':[]}",
                "OUTSIDE|{'type':'LineString','coordinates':[[34.11,110.35],[34.2,110.4]]}",
                "OUTSIDE|{'type':'LineString','coordinates':[['a',34.11],[110.4,34.2]]}",
                "NO_APPROVAL|{'type':'LineString','coordinates':[[110.35,34.11],[110.4,34.2]]}",
                "NO_APPROVAL|{'审图号':'自己画的','type':'LineString','coordinates':[[110.35,34.11],[110.4,34.2]]}",
            })
    void what_is_no_boundary_is_refused_with_the_reason(Kind kind, String text) {
        assertThat(refused(text)).isEqualTo(kind);
    }

    @Test
    void a_file_that_is_too_large_has_too_many_points_or_is_not_there_is_refused() {
        assertThat(refused(LINE + " ".repeat(BoundaryFile.MOST_BYTES))).isEqualTo(Kind.TOO_LARGE);
        String many = "[110,34],[110.1,34],".repeat(BoundaryFile.MOST_POINTS / 2);
        assertThat(refused("{'type':'LineString','coordinates':[" + many + "[110,34]]}"))
                .isEqualTo(Kind.TOO_MANY_POINTS);
        assertThat(catchThrowableOfType(UnusableException.class, () -> BoundaryFile.read(folder.resolve("none.json")))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    private Kind refused(String text) {
        return catchThrowableOfType(UnusableException.class, () -> read(text)).kind();
    }

    private Boundary read(String text) throws IOException {
        return BoundaryFile.read(Files.writeString(folder.resolve("map.json"), text.replace('\'', '"')));
    }
}
