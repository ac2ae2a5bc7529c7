package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.feature.Principal;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonEraseTest {
    @TempDir
    private Path folder;

    private String db;
    private String liaison;
    private String party;

    @BeforeEach
    void found() {
        db = folder.resolve("duijie.db").toString();
        try (Database database = Database.open(DatabaseAddress.of(db, 2))) {
            App app = new App(database, Clock.systemUTC());
            Principal principal = app.tokens()
                    .principal(app.bureaus().found("灵宝市市场监管局", "李联络").token())
                    .orElseThrow();
            liaison = principal.user();
            party = app.parties()
                    .create(
                            principal,
                            ("{\"kind\":\"cooperative\",\"name\":\"合作社\",\"contacts\":"
                                            + "[{\"name\":\"张三\",\"phone\":\"13900000001\"}]}")
                                    .getBytes(StandardCharsets.UTF_8))
                    .id();
        }
    }

    @Test
    void a_contact_is_erased_only_when_it_is_meant_and_the_chain_still_holds() {
        String[] erase = {"person", "erase", "--db", db, "--party", party, "--contact", "张三"};
        assertThat(Screen.after(2, erase).err()).contains("--yes");

        String out = Screen.after(0, "person", "erase", "--db", db, "--party", party, "--contact", "张三", "--yes")
                .out();

        assertThat(out)
                .contains("Erased from " + party + ": personal values of the audit: 2,")
                .contains("Earlier backups");
        assertThat(Screen.after(0, "audit", "verify", "--records", "--db", db).out())
                .contains("every row matches the chain");
        assertThat(Screen.after(2, "person", "erase", "--db", db, "--party", party, "--contact", "张三", "--yes")
                        .err())
                .contains("There is no person 张三 here");
    }

    @Test
    void whom_has_to_be_said_and_the_last_liaison_stays() {
        assertThat(Screen.after(2, "person", "erase", "--db", db, "--yes").err())
                .contains("Name the person to erase");
        assertThat(Screen.after(2, "person", "erase", "--db", db, "--user", liaison, "--yes", "--lang", "zh")
                        .err())
                .contains("最后一名在用的联络员");
        assertThat(Screen.after(0, "person").out()).contains("erase");
    }
}
