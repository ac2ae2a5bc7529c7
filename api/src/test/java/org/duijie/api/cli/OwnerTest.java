package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What who owns the database can do at the command line. */
class OwnerTest {
    private static final String NAME = "灵宝市市场监管局";

    @TempDir
    private Path folder;

    private String db;
    private String made;

    @BeforeEach
    void found() {
        db = folder.resolve("duijie.db").toString();
        made = init(0, NAME).err();
    }

    @Test
    void a_second_bureau_of_one_name_is_asked_about_and_the_first_is_told() {
        Screen asked = init(2, "灵宝市 市场监管局");

        assertThat(asked.out()).isEmpty();
        assertThat(asked.err())
                .contains(NAME, found("bur_\\w+"), found("usr_\\w+"), "李联络", "--again", "token issue --db " + db);
        assertThat(Screen.after(2, "init", "--db", db, "--bureau", NAME, "--liaison", "王", "--lang", "zh")
                        .err())
                .contains("已经有了");
        assertThat(Screen.after(0, "init", "--db", db, "--bureau", NAME, "--liaison", "王", "--again")
                        .out())
                .startsWith("dj_");
    }

    @Test
    void a_name_that_nobody_can_read_is_refused_with_its_code_point() {
        assertThat(init(2, "灵宝\u200b局").err()).contains("bureau", "U+200B");
        assertThat(init(2, " ").err()).contains("bureau");
    }

    @Test
    void a_liaisons_token_can_always_be_made_and_stands_in_the_audit() {
        String user = found("usr_\\w+");

        Screen issued = issue(0, NAME, user);

        assertThat(issued.out().strip()).matches("dj_\\w{26}_[A-Za-z0-9_-]{43}");
        assertThat(issued.err()).contains("李联络");
        assertThat(Screen.after(0, "audit", "verify", "--db", db).out()).contains("number 4,");
        assertThat(issue(0, found("bur_\\w+"), user).out()).startsWith("dj_");
    }

    @Test
    void whom_a_token_cannot_be_made_for_is_told_with_those_it_can() {
        assertThat(issue(2, NAME, "usr_0").err()).contains("usr_0", found("usr_\\w+"), "李联络");
        assertThat(issue(2, NAME, "李联络").err()).contains("is a name. Give the id: --user " + found("usr_\\w+"));
        assertThat(issue(2, "别处", "usr_0").err()).contains("别处");
        Screen.after(0, "init", "--db", db, "--bureau", NAME, "--liaison", "王", "--again");
        assertThat(issue(2, NAME, found("usr_\\w+")).err()).contains("Several bureaus", found("bur_\\w+"));
        String nowhere = folder.resolve("none.db").toString();
        assertThat(Screen.after(2, "token", "issue", "--db", nowhere, "--bureau", NAME, "--user", "usr_0")
                        .err())
                .contains("none.db");
    }

    private Screen init(int code, String name) {
        return Screen.after(code, "init", "--db", db, "--bureau", name, "--liaison", "李联络");
    }

    private Screen issue(int code, String bureau, String user) {
        return Screen.after(code, "token", "issue", "--db", db, "--bureau", bureau, "--user", user);
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(made);
        assertThat(matcher.find()).as(made).isTrue();
        return matcher.group();
    }
}
