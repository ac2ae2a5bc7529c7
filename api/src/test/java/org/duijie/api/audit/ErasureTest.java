package org.duijie.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.audit.Erasure.Erased;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Once;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person can be erased: nobody can tell any more who it was, and the chain still holds. */
class ErasureTest {
    @TempDir
    private Path folder;

    private Database database;
    private RecordWorld world;

    @BeforeEach
    void build() {
        database = Fresh.open(Path.of(file()));
        world = new RecordWorld(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_chain_and_the_histories_hold_no_name_and_no_phone_from_the_first() throws SQLException {
        assertThat(texts("SELECT line FROM audit UNION ALL SELECT after FROM histories"))
                .noneMatch(text -> text.contains("王五")
                        || text.contains("1390000000")
                        || text.contains("张三")
                        || text.contains("李联络")
                        || text.contains("刘六"));
    }

    @Test
    void who_reads_the_audit_sees_the_values_beside_it() {
        ObjectNode line = line("user.created", world.clerk);

        String hmac = line.at("/after/name/hmac").textValue();
        assertThat(hmac).hasSize(64);
        assertThat(line.get("persons").get(hmac).textValue()).isEqualTo("王五");
    }

    @Test
    void a_user_who_is_erased_cannot_be_told_from_the_record_any_more() throws Exception {
        Erased erased = world.app.users().erase(world.clerk);

        assertThat(erased.values()).isEqualTo(3);
        assertThat(erased.lines()).isZero();
        assertThat(erased.weighIns()).hasSize(1);
        ObjectNode user = world.app.users().get(world.liaison, world.clerk).json();
        assertThat(user.get("name").textValue()).isEqualTo("erased");
        assertThat(user.get("status").textValue()).isEqualTo("blocked");
        assertThat(user.has("phone")).isFalse();
        ObjectNode line = line("user.created", world.clerk);
        assertThat(line.get("persons")).allMatch(value -> value.textValue().equals("erased"));
        assertThat(line("user.erased", world.clerk).at("/after/name").textValue())
                .isEqualTo("erased");
        assertHolds();
        database.close();
        assertThat(Files.readString(Path.of(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("13900000003");
        database = Database.open(DatabaseAddress.of(file(), 2));
    }

    @Test
    void who_is_erased_already_is_not_erased_again() {
        world.app.users().erase(world.clerk);
        ObjectNode user = world.app.users().get(world.liaison, world.clerk).json();

        Erased again = world.app.users().erase(world.clerk);

        assertThat(again.before()).isTrue();
        assertThat(again.lines()).isZero();
        assertThat(world.app.users().get(world.liaison, world.clerk).json()).isEqualTo(user);
    }

    @Test
    void a_name_that_is_a_word_of_the_record_is_not_found_in_it() {
        byte[] body = RecordWorld.bytes("{'party':'" + world.cooperative + "','name':'active'}");
        String id = world.app.users().invite(world.liaison, body).id();

        assertThat(world.app.users().erase(id).lines()).isZero();
    }

    @Test
    void a_contact_is_erased_by_its_phone_number_and_others_stay() {
        Erased erased = world.app.parties().eraseContact(world.cooperative, "13900000001");

        assertThat(erased.values()).isEqualTo(2);
        ObjectNode party =
                world.app.parties().get(world.liaison, world.cooperative).json();
        assertThat(party.get("contacts")).hasSize(1);
        assertThat(party.at("/contacts/0/name").textValue()).isEqualTo("李四");
        assertThat(line("party.created", world.cooperative).get("persons").toString())
                .contains("李四", "erased")
                .doesNotContain("张三");
        assertHolds();
    }

    @Test
    void a_contact_that_was_taken_out_before_is_erased_too() {
        world.app.parties().change(world.liaison, world.cooperative, 1, RecordWorld.bytes("{'contacts':[]}"));

        assertThat(world.app.parties().eraseContact(world.cooperative, "张三").values())
                .isEqualTo(2);
        assertHolds();
    }

    @Test
    void answers_that_are_kept_for_requests_sent_again_forget_the_person() throws SQLException {
        byte[] body = RecordWorld.bytes("{'party':'" + world.cooperative + "','name':'赵六','phone':'13900000004'}");
        Once.ServedAnswer outcome = world.app.once().run(world.liaison, "k", body, () -> {
            View user = world.app.users().invite(world.liaison, body);
            return new Once.StoredAnswer(201, "{}", user.text());
        });
        String user =
                org.duijie.api.json.Body.tree(outcome.answer().body()).get("id").textValue();

        assertThat(world.app.users().erase(user).answers()).isEqualTo(1);

        assertThat(texts("SELECT body FROM idempotency")).noneMatch(text -> text.contains("赵六"));
    }

    @Test
    void lines_from_before_hashes_stay_are_counted_and_the_histories_forget() throws SQLException {
        // As the version before wrote them: in clear, chained like all others.
        String old =
                "{\"action\":\"user.created\",\"actor\":\"usr_1\",\"after\":{\"name\":\"王五\"},\"at\":\"2026-01-01T00:00:00.000Z\","
                        + "\"before\":null,\"previous\":\"\",\"seq\":1,\"subject\":\"" + world.clerk
                        + "\",\"version\":1}";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE audit SET line = '" + old + "' WHERE seq = 1");
            statement.executeUpdate("UPDATE histories SET after = '{\"name\":\"王五\"}' WHERE subject_id = '"
                    + world.clerk + "' AND version = 1");
        }

        Erased erased = world.app.users().erase(world.clerk);

        assertThat(erased.lines()).isEqualTo(1);
        assertThat(erased.versions()).isEqualTo(1);
        assertThat(texts("SELECT after FROM histories")).noneMatch(text -> text.contains("王五"));
    }

    @Test
    void nobody_is_erased_who_is_not_known_nor_the_last_liaison() {
        assertThatThrownBy(() -> world.app.users().erase("usr_none")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.app.parties().eraseContact(world.cooperative, "某人"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.app.users().erase(world.liaison.user())).isInstanceOf(Refused.class);
        assertHolds();
    }

    private void assertHolds() {
        List<RecordCheck.Finding> found = new ArrayList<>();
        assertThat(world.app
                        .recordCheck()
                        .verify(world.bureau, found::add, () -> {})
                        .chain()
                        .isWhole())
                .isTrue();
        assertThat(found).isEmpty();
    }

    private ObjectNode line(String action, String subject) {
        return AuditJson.write(world.app.audit().list(world.liaison, 0, 1_000)).stream()
                .filter(line -> line.get("action").textValue().equals(action)
                        && line.get("subject").textValue().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private String file() {
        return folder.resolve("duijie.db").toString();
    }
}
