package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may change and see what is offered and asked for, as the facades know it, whatever the door. */
class FacadeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-19T01:00:00Z"), ZoneOffset.UTC);

    private Database database;
    private App app;
    private Principal liaison;
    private Principal cooperative;
    private Principal neighbour;
    private Principal school;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Fresh.open(folder.resolve("duijie.db"));
        app = new App(database, CLOCK);
        liaison = principal(app.bureaus().found("局", "李联络").token());
        cooperative = member("'kind':'cooperative','name':'甲社'");
        neighbour = member("'kind':'cooperative','name':'乙社'");
        school = member("'kind':'buyer','buyerKind':'school','name':'校'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_party_enters_for_itself_alone_and_a_liaison_for_all() {
        View own = app.listings().create(cooperative, listing());
        byte[] forNeighbour =
                OfferingBody.listing("100 head").of(neighbour.party()).bytes();

        assertThat(own.json().at("/party/id").textValue()).isEqualTo(cooperative.party());
        assertThat(refusal(() -> app.listings().create(cooperative, forNeighbour)))
                .isEqualTo(RefusalCode.FORBIDDEN);
        assertThat(app.listings()
                        .create(liaison, forNeighbour)
                        .json()
                        .at("/party/id")
                        .textValue())
                .isEqualTo(neighbour.party());
    }

    @Test
    void a_change_needs_the_owner_and_the_version_that_it_read_and_a_refused_one_changes_nothing() {
        String id = app.listings().create(cooperative, listing()).id();
        byte[] cheaper = bytes("{'ask':'5 CNY/jin'}");

        assertThat(refusal(() -> app.listings().change(neighbour, id, 1, cheaper)))
                .isEqualTo(RefusalCode.FORBIDDEN);
        assertThat(refusal(() -> app.listings().change(cooperative, id, 2, cheaper)))
                .isEqualTo(RefusalCode.STALE);
        assertThat(app.listings().get(cooperative, id).version()).isEqualTo(1);

        View changed = app.listings().change(cooperative, id, 1, cheaper);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.json().get("ask").textValue()).isEqualTo("5 CNY/jin");
    }

    @Test
    void a_bid_is_shown_to_its_buyer_and_to_liaisons_alone() {
        String id = app.intents()
                .create(school, OfferingBody.intent("200 head").bytes())
                .id();

        assertThat(app.intents().get(school, id).json().has("bid")).isTrue();
        assertThat(app.intents().get(liaison, id).json().has("bid")).isTrue();
        assertThat(app.intents().get(cooperative, id).text()).doesNotContain("5.30");
    }

    @Test
    void what_is_withdrawn_is_not_there_for_others() {
        String id = app.listings().create(cooperative, listing()).id();
        app.listings().withdraw(cooperative, id, 1, bytes("{'reason':'other'}"));

        assertThat(refusal(() -> app.listings().get(school, id))).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(app.listings().get(cooperative, id).json().get("status").textValue())
                .isEqualTo("withdrawn");
        assertThat(app.listings().get(liaison, id).id()).isEqualTo(id);
    }

    @Test
    void another_bureaus_listing_is_not_there_even_for_a_liaison() {
        Principal stranger = principal(app.bureaus().found("邻县局", "王联络").token());
        String id = app.listings().create(cooperative, listing()).id();

        assertThat(refusal(() -> app.listings().get(stranger, id))).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refusal(() -> app.listings().change(stranger, id, 1, bytes("{'note':'x'}"))))
                .isEqualTo(RefusalCode.NOT_FOUND);
    }

    private static byte[] listing() {
        return OfferingBody.listing("100 head").bytes();
    }

    private static RefusalCode refusal(ThrowingCallable asked) {
        return catchThrowableOfType(Refused.class, asked).refusal();
    }

    private Principal member(String party) {
        String id = app.parties().create(liaison, bytes("{" + party + "}")).id();
        return principal(app.users()
                .invite(liaison, bytes("{'party':'" + id + "','name':'某人'}"))
                .json()
                .get("token")
                .textValue());
    }

    private Principal principal(String token) {
        return app.tokens().principal(token).orElseThrow();
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
