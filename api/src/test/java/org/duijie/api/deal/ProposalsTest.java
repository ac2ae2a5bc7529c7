package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.deal.Proposals.Answer;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.serve.App;
import org.duijie.core.deal.Proposed;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many offers at once, as the adoption of a round makes them. */
class ProposalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-19T01:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 21);

    private Database database;
    private App app;
    private Proposals proposals;
    private Principal liaison;
    private String cooperative;
    private String buyer;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Fresh.open(folder.resolve("duijie.db"));
        app = new App(database, CLOCK);
        AppContext context = new AppContext(database, CLOCK);
        proposals = new Proposals(
                context, new DealLog(context, new Audit(context)), new BuyerHolds(context, Proposals.HoldLimits.USUAL));
        liaison =
                app.tokens().principal(app.bureaus().found("局", "李联络").token()).orElseThrow();
        cooperative = app.parties()
                .create(liaison, bytes("{'kind':'cooperative','name':'社'}"))
                .id();
        buyer = app.parties()
                .create(liaison, bytes("{'kind':'buyer','buyerKind':'school','name':'校'}"))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_can_be_held_becomes_deals_and_the_rest_is_refused_by_name_with_nothing_held() {
        String first = listing(100);
        String second = listing(100);
        String intent = intent("'120 head'");

        List<Answer> answers = propose(
                offer(second, intent, 50, "rnd_1/1"),
                offer(first, intent, 101, "rnd_1/2"),
                offer(first, intent, 71, "rnd_1/3"),
                offer(first, intent, 70, "rnd_1/4"),
                offer(first, "int_none", 1, "rnd_1/5"));

        assertThat(answers)
                .extracting(answer -> answer.why().map(Refused::refusal).orElse(null))
                .containsExactly(
                        null, RefusalCode.NOT_ENOUGH_STOCK, RefusalCode.NOT_ENOUGH_DEMAND, null, RefusalCode.INVALID);
        assertThat(answers)
                .extracting(answer -> answer.offer().roundLine().orElseThrow())
                .containsExactly("rnd_1/1", "rnd_1/2", "rnd_1/3", "rnd_1/4", "rnd_1/5");
        SeenDeal last = answers.get(3).deal().orElseThrow();
        assertThat(last.row().roundLine()).contains("rnd_1/4");
        assertThat(((Proposed) last.deal()).accepted()).isEmpty();
        assertThat(free(first)).isEqualTo(30);
        assertThat(free(second)).isEqualTo(50);
        assertThat(app.intents().get(liaison, intent).json().at("/exact/left").textValue())
                .isEqualTo("0 head");
    }

    @Test
    void a_head_takes_of_a_demand_by_dressed_weight_what_it_weighs_dressed() {
        String intent = intent("'240.5 kg','priceFor':'dressed'");
        String listing = listing(200);

        List<Answer> answers = propose(offer(listing, intent, 100, "rnd_1/1"), offer(listing, intent, 1, "rnd_1/2"));

        assertThat(answers.get(0).deal()).isPresent();
        assertThat(answers.get(1).why().orElseThrow().refusal()).isEqualTo(RefusalCode.NOT_ENOUGH_DEMAND);
    }

    private List<Answer> propose(NewDeal... offers) {
        return database.write(tx -> proposals.propose(tx, Spoken.ofBureau(liaison), List.of(offers)));
    }

    private static NewDeal offer(String listing, String intent, long heads, String line) {
        return new NewDeal(
                listing,
                intent,
                Heads.of(heads),
                DealPrice.live(UnitPrice.perGram(10_200), Delivery.AT_FARM),
                DAY,
                UnaryOperator.identity(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NewDeal.PlanLine(line, Weight.ofGrams(heads * 3_250), heads)),
                false);
    }

    private String listing(long heads) {
        return app.listings()
                .create(
                        liaison,
                        OfferingBody.listing(heads + " head")
                                .of(cooperative)
                                .withJson("unitWeight", "{'min':'6.5 jin','max':'6.5 jin'}")
                                .bytes())
                .id();
    }

    private String intent(String demand) {
        return app.intents()
                .create(
                        liaison,
                        OfferingBody.intent("")
                                .of(buyer)
                                .withJson("products", "['poultry/broiler']")
                                .with("bid", "7.30 CNY/jin")
                                .withJson("demand", demand)
                                .bytes())
                .id();
    }

    private long free(String listing) {
        return app.listings().get(liaison, listing).json().get("free").longValue();
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
