package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path folder;

    private String db;
    private String backup;

    @BeforeEach
    void found() {
        db = folder.resolve("duijie.db").toString();
        backup = folder.resolve("backup.db").toString();
        Screen.after(0, "init", "--db", db, "--bureau", "灵宝市市场监管局", "--liaison", "李联络");
    }

    @Test
    void a_backup_of_a_database_that_is_open_holds_what_was_written_last_and_can_be_restored_elsewhere() {
        String restored = folder.resolve("restored.db").toString();
        try (Database open = Database.open(DatabaseAddress.of(db, 2))) {
            new App(open, Clock.systemUTC()).bureaus().found("邻县市场监管局", "王联络");

            assertThat(Screen.after(0, "backup", "--db", db, "--to", backup).out())
                    .containsPattern(
                            "the chain is intact\\. Its last line is number 3, of 20.*, with the hash [0-9a-f]{64}")
                    .contains("Backed up to " + backup);
        }

        assertThat(Screen.after(0, "restore", "--from", backup, "--db", restored)
                        .out())
                .contains("Restored to " + restored);
        assertThat(Screen.after(0, "audit", "verify", "--db", restored, "--records")
                        .outLines())
                .hasSize(4);
    }

    @Test
    void the_files_are_for_their_owners_eyes_alone() throws IOException {
        try (Database open = Database.open(DatabaseAddress.of(db, 2))) {
            new App(open, Clock.systemUTC()).bureaus().found("邻县市场监管局", "王联络");
            Screen.after(0, "backup", "--db", db, "--to", backup);

            for (String file : new String[] {db, db + "-wal", db + "-shm", backup}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void nothing_is_written_over() {
        Screen.after(0, "backup", "--db", db, "--to", backup);

        assertThat(Screen.after(2, "backup", "--db", db, "--to", backup).err()).contains("exists already");
        assertThat(Screen.after(2, "restore", "--from", backup, "--db", db).err())
                .contains("exists already")
                .contains("Stop the service");
    }

    @Test
    void nothing_is_restored_under_a_service_whose_file_was_taken_away() throws IOException {
        Screen.after(0, "backup", "--db", db, "--to", backup);
        try (Database open = Database.open(DatabaseAddress.of(db, 2))) {
            assertThat(open.isReady()).isTrue();
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(Path.of(db + ending));
            }

            assertThat(Screen.after(2, "restore", "--from", backup, "--db", db).err())
                    .contains("A program has " + db + " open");
        }
    }

    @Test
    void a_backup_to_a_folder_that_is_not_there_is_told_of_to() {
        String to = folder.resolve("none").resolve("b.db").toString();

        assertThat(Screen.after(2, "backup", "--db", db, "--to", to).err())
                .contains("There is no folder " + folder.resolve("none"), "--to")
                .doesNotContain("--db");
        assertThat(Screen.after(2, "backup", "--db", db, "--to", to, "--lang", "zh")
                        .err())
                .contains("没有文件夹", "--to");
    }

    @Test
    void what_is_no_backup_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no database");
        Path copy = folder.resolve("copy.db");
        try (Database open = Database.open(DatabaseAddress.of(db, 2))) {
            new App(open, Clock.systemUTC()).bureaus().found("邻县市场监管局", "王联络");
            Files.copy(Path.of(db), copy);
            Files.copy(Path.of(db + "-wal"), folder.resolve("copy.db-wal"));
        }
        String target = folder.resolve("target.db").toString();

        assertThat(Screen.after(2, "restore", "--from", text.toString(), "--db", target)
                        .err())
                .contains("is not a backup");
        assertThat(Screen.after(2, "restore", "--from", copy.toString(), "--db", target)
                        .err())
                .contains("is a plain copy");
        assertThat(Path.of(target)).doesNotExist();
        assertThat(Screen.after(2, "backup", "--db", "jdbc:postgresql://localhost/x", "--to", target)
                        .err())
                .contains("pg_dump");
        assertThat(Screen.after(2, "backup", "--db", target, "--to", target + "2")
                        .err())
                .contains("There is no database");
    }
}
