package org.duijie.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class WholeFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("plan.json");
    }

    @Test
    void a_new_file_takes_the_place_of_an_old_one() throws IOException {
        Files.writeString(file, "old");

        WholeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_that_could_not_be_finished_leaves_nothing() throws IOException {
        Files.writeString(file, "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("plan.json");
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(link, out -> out.write('n'));

        assertThat(link).isSymbolicLink().hasContent("n");
        assertThat(file).hasContent("n");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("none").resolve("plan.json"), out -> {}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_folder_is_not_written_over() {
        assertThatThrownBy(() -> WholeFile.write(folder, out -> out.write('n'))).isInstanceOf(IOException.class);
    }
}
