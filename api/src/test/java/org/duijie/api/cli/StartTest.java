package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What an operator reads when the service cannot start. */
class StartTest {
    @TempDir
    private Path folder;

    @Test
    void a_setting_that_is_none_is_named_with_the_one_that_was_meant() throws IOException {
        Path config = Files.writeString(folder.resolve("duijie.properties"), "bodybytes = 8080\n");

        assertThat(told("serve", "--config", config.toString()))
                .contains("bodybytes in " + config + " is not a setting; the settings are: body_bytes\n");
    }

    @Test
    void a_number_out_of_range_is_named_with_its_range() throws IOException {
        Path config = Files.writeString(folder.resolve("duijie.properties"), "port = 70000\n");

        assertThat(told("serve", "--config", config.toString())).contains("port", "70000", "0 to 65535");
    }

    @Test
    void a_database_that_is_not_there_is_told_with_how_to_make_one() {
        String db = folder.resolve("none.db").toString();

        assertThat(told("serve", "--db", db)).contains("duijie init --db " + db);
        assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
    }

    @Test
    void another_kind_of_database_is_refused_without_its_password() {
        for (String command : new String[] {"serve", "init"}) {
            assertThat(told(command, "--db", "jdbc:mysql://root:hunter2@host/duijie"))
                    .contains("jdbc:mysql:")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_told_without_the_password() {
        assertThat(told("init", "--db", "jdbc:postgresql://127.0.0.1:1/duijie?user=a&password=hunter2"))
                .contains("does not answer")
                .doesNotContain("hunter2");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        String missing = folder.resolve("missing").toString();

        assertThat(told("init", "--db", missing + "/duijie.db")).contains("The folder " + missing);
    }

    @Test
    void a_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.db"), "what I wanted to remember ".repeat(200));

        assertThat(told("init", "--db", file.toString())).contains("is not a database");
        assertThat(file).hasContent("what I wanted to remember ".repeat(200));
    }

    @Test
    void a_file_that_is_no_database_is_told_alike_by_every_command() throws IOException {
        String file = Files.writeString(folder.resolve("notes.db"), "what I wanted to remember ".repeat(200))
                .toString();
        String backup = folder.resolve("backup.db").toString();

        assertThat(told("audit", "verify", "--db", file)).contains(file + " is not a database");
        assertThat(told("backup", "--db", file, "--to", backup)).contains(file + " is not a database");
        assertThat(told("backup", "--db", file, "--to", folder + "/none/backup.db"))
                .contains("There is no folder " + folder);
        assertThat(told("restore", "--from", folder + "/none.db", "--db", backup))
                .contains("There is no file");
    }

    @Test
    void a_database_of_another_program_is_left_as_it_is() throws SQLException {
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE photos (id INTEGER)");
        }

        assertThat(told("init", "--db", other.toString())).contains("tables of another program");
    }

    @Test
    void a_port_that_is_taken_is_told_with_the_way_out() throws IOException {
        String db = folder.resolve("duijie.db").toString();
        Screen.after(0, "init", "--db", db, "--bureau", "灵宝市市场监管局", "--liaison", "李联络");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            ListAppender<ILoggingEvent> logged = new ListAppender<>();
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            logged.start();
            root.addAppender(logged);

            assertThat(told("serve", "--db", db, "--port", port)).contains("127.0.0.1:" + port, "--port");
            root.detachAppender(logged);
            assertThat(logged.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        }
    }

    @Test
    void a_map_without_its_approval_number_is_refused_with_what_to_add() throws IOException {
        Path map = Files.writeString(
                folder.resolve("map.json"), "{\"type\":\"LineString\",\"coordinates\":[[110.35,34.11],[110.4,34.2]]}");

        assertThat(told("serve", "--demo", "--map", map.toString())).contains(map.toString(), "approval number", "审图号");
        assertThat(told("serve", "--demo", "--map", "none.json")).contains("none.json cannot be read");
    }

    @Test
    void what_an_error_quotes_of_a_file_or_an_option_cannot_act_on_the_terminal() throws IOException {
        Path map = Files.writeString(
                folder.resolve("map.json"),
                "{\"审图号\":\"\u202E\\u001b[31m\",\"type\":\"LineString\",\"coordinates\":[[110.35,34.11],[110.4,34.2]]}");

        assertThat(told("serve", "--demo", "--map", map.toString()))
                .contains("\\u202E\\u001B[31m")
                .doesNotContain("\u202E", "\u001B");
        assertThat(told("serve", "--port", "\u202E1\u200B")).contains("\\u202E1\\u200B");
        assertThat(told("match", "none\u001B.json")).contains("none\\u001B.json");
        assertThat(told("\u202Ehctam")).contains("\\u202Ehctam");
    }

    @Test
    void all_settings_that_are_wrong_are_told_at_once() throws IOException {
        Path config = Files.writeString(folder.resolve("duijie.properties"), "port = 70000\nrate = x\nbodybytes = 1\n");

        assertThat(told("serve", "--config", config.toString()).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("port: 70000"))
                .anyMatch(line -> line.startsWith("rate: x"))
                .anyMatch(line -> line.startsWith("bodybytes in "));
    }

    @Test
    void names_that_are_none_are_told_by_their_options_and_nothing_is_made() throws IOException {
        String db = folder.resolve("new.db").toString();

        String told = Screen.after(2, "init", "--db", db, "--bureau", "", "--liaison", " ")
                .err();

        assertThat(told.lines()).hasSize(2);
        assertThat(told).contains("--bureau: ", "--liaison: ").doesNotContain("/bureau");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_folder_in_place_of_the_file_is_told_by_every_command_with_what_to_give() {
        String here = folder.toString();
        String backup = folder.resolve("backup.db").toString();
        for (String[] command : new String[][] {
            {"serve", "--db", here},
            {"init", "--db", here},
            {"audit", "verify", "--db", here},
            {"backup", "--db", here, "--to", backup},
            {"token", "issue", "--db", here, "--bureau", "a", "--user", "b"}
        }) {
            assertThat(told(command)).contains(here + " is a folder", here + "/duijie.db");
        }
    }

    /** What a command that is refused says; {@code init} is given its names. */
    private static String told(String... arguments) {
        String[] names = {"--bureau", "灵宝市市场监管局", "--liaison", "李联络"};
        String[] all = arguments[0].equals("init")
                ? java.util.stream.Stream.of(arguments, names)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new)
                : arguments;
        return Screen.after(2, all).err();
    }
}
