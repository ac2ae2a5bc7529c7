package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.cases.Cases;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.paper.PaperBodies;
import org.duijie.api.serve.App;
import org.duijie.core.campaign.CampaignReport;
import org.duijie.core.campaign.ProductLine;
import org.duijie.core.campaign.SalesReport;
import org.duijie.core.deal.DealHeads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After every campaign by chance each head is in one place, each yuan comes from a scale, and each paper says what the record says.
 * {@code -Dcampaigns=1000} for the long run, from the seed {@code -Dfirst=1} on.
 */
class RandomCampaignTest {
    private static final int CAMPAIGNS = Integer.getInteger("campaigns", Cases.count(10, 30));
    private static final long FIRST = Long.getLong("first", 1);
    private static final List<String> TAKEN = List.of("held", "committed", "sold", "dead", "rejected");
    private static final List<String> OPEN = List.of("held", "committed");
    private static final long THOROUGH = Cases.count(1, 2);
    private static final Set<String> STATES = new HashSet<>();
    private static final Set<String> SEEN = new HashSet<>();

    @TempDir
    private static Path folder;

    private static final MovableClock CLOCK = new MovableClock(CampaignPlay.MORNING);
    private static Database database;
    private static App app;

    @BeforeAll
    static void open() {
        database = Fresh.open(folder.resolve("duijie.db"));
        app = new App(database, CLOCK);
    }

    @AfterAll
    static void close() {
        database.close();
        assertThat(STATES)
                .as("campaigns come to every state")
                .contains("proposed", "agreed", "confirmed", "collected", "weighed", "disputed", "settled", "declined")
                .contains("cancelled", "expired");
        assertThat(SEEN)
                .as("campaigns have loads, over-delivery, releases, part payments, packs and calendars")
                .contains("loads", "extra", "release", "advance", "payment", "alone", "together")
                .contains("pack of heads", "pack by weight", "paid by count", "counted", "crates", "calendar");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everything_balances_to_zero(long seed) {
        CampaignPlay campaign = new CampaignPlay(app, CLOCK, seed);
        campaign.play(seed <= THOROUGH ? () -> assertBalanced(campaign) : () -> {});
        List<JsonNode> deals = assertBalanced(campaign);
        deals.forEach(deal -> {
            long released = deal.at("/heads/released").longValue();
            long extra = deal.at("/heads/extra").longValue();
            assertThat(DealFigures.figure(deal.at("/terms/heads")).longValueExact()
                            + extra
                            - DealFigures.heads(deal, TAKEN)
                            - released)
                    .isZero();
            DealMoney.assertOpenIsSettledLessPaid(deal);
            SEEN.addAll(DealFigures.seen(deal));
            if (deal.has("weighIns")) {
                DealMoney.assertItComesFromTheScale(deal);
            }
            assertPapersAreTheRecord(campaign.liaison(), deal);
            STATES.add(deal.get("state").textValue());
        });
        STATES.addAll(campaign.states());
        if (campaign.market().changes() > 0) {
            SEEN.add("calendar");
        }
        assertThat(app.audit().verify(campaign.bureau()).isWhole()).isTrue();
        List<Finding> found = new ArrayList<>();
        app.recordCheck().verify(campaign.bureau(), found::add, () -> {});
        assertThat(found).isEmpty();
    }

    /** Each head of a listing is in one place, each intent's figures are its deals', and the report tells the same. */
    private static List<JsonNode> assertBalanced(CampaignPlay campaign) {
        List<JsonNode> deals = campaign.deals().stream()
                .map(id -> DealView.of(app.deals().get(campaign.liaison(), id).deal())
                        .json())
                .map(JsonNode.class::cast)
                .toList();
        Map<String, Long> free = new TreeMap<>();
        for (String id : campaign.market().listings()) {
            JsonNode listing = app.listings().get(campaign.liaison(), id).json();
            free.merge(
                    listing.get("product").textValue(),
                    listing.get("free").longValue() + sum(deals, "listing", id, OPEN),
                    Long::sum);
            assertThat(listing.get("heads").longValue()
                            - listing.get("free").longValue()
                            - listing.get("lost").longValue()
                            - sum(deals, "listing", id, TAKEN))
                    .isZero();
        }
        BigDecimal leftHeads = BigDecimal.ZERO;
        BigDecimal leftKilograms = BigDecimal.ZERO;
        for (String id : campaign.market().intents()) {
            JsonNode exact = app.intents().get(campaign.liaison(), id).json().get("exact");
            boolean byCount = exact.get("demand").textValue().endsWith("head");
            List<JsonNode> its = deals.stream()
                    .filter(deal -> deal.get("intent").textValue().equals(id))
                    .toList();
            BigDecimal open = its.stream()
                    .map(deal -> BigDecimal.valueOf(ofDemand(deal))
                            .multiply(
                                    byCount
                                            ? DealFigures.headsOfOne(deal)
                                            : DealFigures.figure(deal.at("/terms/expectedHead"))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal delivered = its.stream()
                    .flatMap(deal -> DealFigures.weighed(deal).stream()
                            .map(weighIn -> byCount
                                    ? DealFigures.figure(weighIn.get("acceptedHeads"))
                                            .multiply(DealFigures.headsOfOne(deal))
                                    : DealFigures.figure(weighIn.get("acceptedWeight"))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal room = DealFigures.figure(exact.get("demand")).subtract(open);
            BigDecimal left = room.subtract(delivered).max(BigDecimal.ZERO);
            assertThat(DealFigures.figure(exact.get("bought"))).isEqualByComparingTo(delivered.min(room));
            assertThat(DealFigures.figure(exact.get("bought")).add(DealFigures.figure(exact.get("beyond"))))
                    .isEqualByComparingTo(delivered);
            assertThat(DealFigures.figure(exact.get("left"))).isEqualByComparingTo(left);
            leftHeads = byCount ? leftHeads.add(left) : leftHeads;
            leftKilograms = byCount ? leftKilograms : leftKilograms.add(left);
        }
        assertReported(campaign, free, leftHeads, leftKilograms);
        assertSalesAreReported(campaign, deals);
        assertAnybodyReadsTheSameButMoney(campaign);
        return deals;
    }

    private static void assertReported(
            CampaignPlay campaign, Map<String, Long> left, BigDecimal leftHeads, BigDecimal leftKilograms) {
        CampaignReport report = app.campaignReports()
                .report(campaign.liaison(), campaign.campaign(), Optional.empty())
                .report();
        Map<String, Long> reported = new TreeMap<>();
        for (ProductLine line : report.products()) {
            DealHeads heads = line.heads();
            assertThat(line.ware().isCounted()).isTrue();
            assertThat(line.offered().heads().count()
                            - line.left().volume().heads().count()
                            - heads.sold()
                            - heads.dead()
                            - heads.rejected()
                            - line.lost().count())
                    .isZero();
            reported.put(
                    line.ware().product().slug(), line.left().volume().heads().count());
        }
        assertThat(reported).isEqualTo(left);
        assertThat(report.losses().stream()
                        .mapToLong(loss -> loss.heads().count())
                        .sum())
                .isEqualTo(report.products().stream()
                        .mapToLong(line -> line.lost().count())
                        .sum());
        assertThat(report.unmet().stream()
                        .mapToLong(unmet -> unmet.heads().count())
                        .sum())
                .isEqualTo(leftHeads.longValueExact());
        assertThat(report.unmet().stream()
                        .mapToLong(unmet -> unmet.weight().grams())
                        .sum())
                .isEqualTo(leftKilograms.movePointRight(3).longValueExact());
    }

    private static void assertSalesAreReported(CampaignPlay campaign, List<JsonNode> deals) {
        CampaignReport report = app.campaignReports()
                .report(campaign.liaison(), campaign.campaign(), Optional.empty())
                .report();
        SalesReport sales = app.campaignReports()
                .sales(campaign.liaison(), campaign.campaign(), Optional.empty())
                .report();
        assertThat(sales.total().turnover()).isEqualTo(report.delivered());
        assertThat(sales.total().left().weight()).isEqualTo(report.left().weight());
        assertThat(sales.total().loads())
                .isEqualTo(deals.stream()
                        .mapToLong(deal -> DealFigures.weighed(deal).size())
                        .sum());
    }

    /** What anybody may read adds up too, has the same goods, and money that is at most 3.2 % off. */
    private static void assertAnybodyReadsTheSameButMoney(CampaignPlay campaign) {
        CampaignReport exact = app.campaignReports()
                .report(campaign.liaison(), campaign.campaign(), Optional.empty())
                .report();
        CampaignReport rounded = app.campaignReports()
                .published(campaign.liaison(), campaign.campaign(), Optional.empty())
                .report();
        long sum = rounded.delivered().amount().micros();
        assertThat(rounded.left()).isEqualTo(exact.left());
        assertThat(rounded.unmet()).isEqualTo(exact.unmet());
        assertThat(rounded.delivered().weight()).isEqualTo(exact.delivered().weight());
        assertThat(rounded.products().stream()
                        .mapToLong(line -> line.delivered().amount().micros())
                        .sum())
                .isEqualTo(sum);
        assertThat(rounded.kinds().stream()
                        .mapToLong(line -> line.turnover().amount().micros())
                        .sum())
                .isEqualTo(sum);
        long off = Math.abs(sum - exact.delivered().amount().micros());
        assertThat(off * 1_000)
                .isLessThanOrEqualTo(32 * exact.delivered().amount().micros() + 1_000_000_000);
        assertThat(rounded.paid()).isLessThanOrEqualTo(rounded.settled());
        assertThat(rounded.settled()).isLessThanOrEqualTo(rounded.delivered().amount());
    }

    private static Stream<Long> seeds() {
        return LongStream.range(FIRST, FIRST + CAMPAIGNS).boxed();
    }

    private static long ofDemand(JsonNode deal) {
        long committed = deal.at("/heads/committed").longValue();
        return deal.at("/heads/held").longValue()
                + Math.max(0, committed - deal.at("/heads/extra").longValue());
    }

    private static void assertPapersAreTheRecord(Principal liaison, JsonNode deal) {
        String id = deal.get("id").textValue();
        ObjectNode record = deal.deepCopy();
        record.remove("priceWatch");
        PaperBodies papers = new PaperBodies(app.papers(), liaison, id);
        JsonNode sheet = papers.dealSheet();
        assertThat(sheet.get("number").textValue()).isEqualTo(id);
        assertThat(sheet.get("deal")).isEqualTo(record);
        if (deal.has("weighIns")) {
            JsonNode ticket = papers.weighTicket();
            assertThat(ticket.get("number"))
                    .isEqualTo(DealFigures.last(deal.get("weighIns")).get("id"));
            assertThat(ticket.get("deal")).isEqualTo(record);
        }
        if (deal.get("state").textValue().equals("settled")) {
            JsonNode settlement = papers.settlementSheet();
            assertThat(settlement.get("number"))
                    .isEqualTo(DealFigures.last(DealFigures.valid(deal.get("settlements")))
                            .get("id"));
            assertThat(settlement.get("deal")).isEqualTo(record);
        }
    }

    private static long sum(List<JsonNode> deals, String side, String id, List<String> places) {
        return deals.stream()
                .filter(deal -> deal.get(side).textValue().equals(id))
                .mapToLong(deal -> DealFigures.heads(deal, places))
                .sum();
    }
}
