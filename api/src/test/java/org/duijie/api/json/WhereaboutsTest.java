package org.duijie.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereaboutsTest {
    @TempDir
    private Path folder;

    @Test
    void a_complaint_is_found_by_line_and_column() throws IOException {
        assertThat(spot(
                        Fault.WRONG_TYPE,
                        "/listings/1/ask",
                        "{\n \"listings\": [{\"ask\": 1},\n  {\"id\": 1, \"ask\":  7}]}"))
                .contains(new Whereabouts.Spot(3, 21));
    }

    @Test
    void a_missing_field_points_to_its_object() throws IOException {
        assertThat(spot(Fault.MISSING_FIELD, "/listings/1/ask", "{\n \"listings\": [{},\n  {\"id\": 1}]}"))
                .contains(new Whereabouts.Spot(3, 3));
        assertThat(spot(Fault.MISSING_FIELD, "/asOf", " {}")).contains(new Whereabouts.Spot(1, 2));
    }

    @Test
    void a_field_that_should_not_be_there_points_to_its_name() throws IOException {
        assertThat(spot(Fault.UNKNOWN_FIELD, "/a~1b~0", "{\n \"a/b~\": 3}")).contains(new Whereabouts.Spot(2, 2));
        assertThat(spot(Fault.DUPLICATE_FIELD, "/a", "{\"a\": 3,\n \"a\": 4}")).contains(new Whereabouts.Spot(2, 2));
        assertThat(spot(Fault.UNKNOWN_FIELD, "/" + "n".repeat(60) + "…", "{\n \"" + "n".repeat(70) + "\": 3}"))
                .contains(new Whereabouts.Spot(2, 2));
        assertThat(spot(Fault.UNKNOWN_FIELD, "/a\\u001b", "{\n \"a\\u001b\": 3}"))
                .contains(new Whereabouts.Spot(2, 2));
    }

    @Test
    void the_file_as_a_whole_has_no_place_and_no_file_has_none() throws IOException {
        assertThat(spot(Fault.EMPTY_FILE, "", "{}")).isEmpty();
        Complaint complaint = Complaint.of(Fault.WRONG_TYPE, Pointer.ROOT.child("a"), "");
        assertThat(Whereabouts.in(folder.resolve("none.json"), 1_000, List.of(complaint))
                        .of(complaint))
                .isEmpty();
    }

    @Test
    void what_stands_before_broken_text_is_found_all_the_same() throws IOException {
        assertThat(spot(Fault.WRONG_TYPE, "/a", "{\"a\": 3,, \"b\": ")).contains(new Whereabouts.Spot(1, 7));
    }

    private Optional<Whereabouts.Spot> spot(Fault fault, String pointer, String json) throws IOException {
        Path file = Files.writeString(folder.resolve("market.json"), json);
        Complaint complaint = new Complaint(fault.severity(), pointer, "", fault.name(), List.of());
        return Whereabouts.in(file, 1_000, List.of(complaint)).of(complaint);
    }
}
