package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Market;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan is written as the market file defines it, and what anybody claims is read or refused. */
class PlanFileTest {
    static final Market MARKET = MarketTexts.read(MarketTexts.SMALL).result().orElseThrow();
    private static final String CLAIM = """
            {"value": "1 CNY", "upperBound": "2 CNY", "gap": 0.5,
             "allocations": [{"listing": "a", "intent": "b", "heads": 3, "deliverOn": "2022-12-20"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void a_plan_is_written_as_it_is_defined() throws IOException {
        Shortfall short1 = new Shortfall(
                Stop.NO_PARTNER,
                Map.of(TradeRule.UNIT, 1L, TradeRule.PRICE, 2L),
                Optional.of(
                        new Remedy.RaiseBid("eggs", "market-1", UnitPrice.perGram(600), UnitPrice.perGram(12_600))));

        assertThat(written(plan(short1))).isEqualTo("""
                {
                  "value": "16249.062 CNY",
                  "upperBound": "16300 CNY",
                  "gap": 0.003126,
                  "allocations": [
                    {"listing": "shed-1", "intent": "market-1", "heads": 500, "weight": "1670 kg", "deliverOn": "2022-12-20", "price": "11 CNY/kg", "amount": "18370 CNY", "value": "16249.062 CNY"}
                  ],
                  "listings": [
                    {"id": "shed-1", "heads": 7500, "shadowPrice": "1.5 CNY"},
                    {"id": "eggs", "heads": 333, "shadowPrice": "0 CNY", "reasons": {"stop": "noPartner", "refusals": {"unit": 1, "price": 2}, "remedy": {"kind": "raiseBid", "listing": "eggs", "intent": "market-1", "by": "0.6 CNY/kg", "to": "12.6 CNY/kg"}}}
                  ],
                  "intents": [
                    {"id": "market-1", "short": "0 head", "reasons": {}}
                  ],
                  "market": {
                    "listings": 2,
                    "intents": 1,
                    "pairs": 1
                  },
                  "elapsed": {
                    "compile": 12,
                    "solve": 345
                  }
                }
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("remedies")
    void a_remedy_is_written_with_its_size(String kind, Remedy remedy, String size) throws IOException {
        Shortfall stopped = new Shortfall(Stop.OUTBID, Map.of(), Optional.of(remedy));

        assertThat(written(plan(stopped)))
                .contains("{\"kind\": \"" + kind + "\", \"listing\": \"l\", \"intent\": \"i\"" + size + "}}");
    }

    static Stream<Arguments> remedies() {
        Weight kilo = Weight.ofGrams(1_000);
        return Stream.of(
                arguments(
                        "reachFurther",
                        new Remedy.ReachFurther("l", "i", Distance.ofMetres(6_000), Distance.ofMetres(66_000)),
                        ", \"by\": \"6 km\", \"to\": \"66 km\""),
                arguments("dispatchEarlier", new Remedy.DispatchEarlier("l", "i", 2), ", \"days\": 2"),
                arguments("offerLonger", new Remedy.OfferLonger("l", "i", 3), ", \"days\": 3"),
                arguments(
                        "acceptWeights",
                        new Remedy.AcceptWeights("l", "i", new WeightRange(kilo, kilo)),
                        ", \"accept\": {\"min\": \"1 kg\", \"max\": \"1 kg\"}"),
                arguments(
                        "obtainCertificates",
                        new Remedy.ObtainCertificates("l", "i", Set.of("b", "a")),
                        ", \"missing\": [\"a\", \"b\"]"),
                arguments(
                        "demandByWeight",
                        new Remedy.DemandByWeight("l", "i", Demand.upTo(kilo), UnitPrice.perGram(12_000)),
                        ", \"demand\": \"1 kg\", \"bid\": \"12 CNY/kg\""),
                arguments(
                        "lowerMinimum",
                        new Remedy.LowerMinimum("l", "i", Heads.of(120), Heads.of(200)),
                        ", \"from\": \"200 head\", \"to\": \"120 head\""),
                arguments(
                        "lowerPickup",
                        new Remedy.LowerPickup("l", "i", Heads.of(1), kilo),
                        ", \"from\": \"1 kg\", \"to\": \"1 head\""),
                arguments(
                        "lowerEach",
                        new Remedy.LowerEach("l", "i", Heads.of(1), Heads.of(2)),
                        ", \"from\": \"2 head\", \"to\": \"1 head\""),
                arguments("moreSuppliers", new Remedy.MoreSuppliers("l", "i", 4), ", \"to\": 4"));
    }

    @Test
    void a_written_plan_reads_back_as_its_claim() throws IOException {
        MatchPlan plan = plan(new Shortfall(Stop.UNDECIDED, Map.of(), Optional.empty()));

        Decoded<PlanClaim> decoded = read(written(plan));

        assertThat(decoded.complaints()).isEmpty();
        assertThat(decoded.result()).contains(PlanClaim.of(plan));
        assertThat(PlanCheck.judge(MARKET, decoded.result().orElseThrow()).faults())
                .isEmpty();
    }

    @Test
    void a_claim_may_be_below_zero_or_beyond_any_price() throws IOException {
        PlanClaim claim = read(CLAIM.replace("\"1 CNY\"", "\"-3.5 CNY\"").replace("\"2 CNY\"", "\"999999999999 CNY\""))
                .result()
                .orElseThrow();

        assertThat(claim.value()).isEqualTo(Money.ofMicros(-3_500_000));
        assertThat(claim.upperBound()).hasToString("999999999999 CNY");
    }

    @Test
    void a_claim_of_less_than_nothing_is_left_to_the_judge() throws IOException {
        PlanClaim claim = read(CLAIM.replace(": 3,", ": -3,")).result().orElseThrow();

        assertThat(claim.lines().get(0).heads()).isEqualTo(-3);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource("spoilt")
    void a_spoilt_claim_is_refused_where_it_is_spoilt(String from, String to, String told) throws IOException {
        assertThat(CLAIM).contains(from);

        Decoded<PlanClaim> decoded = read(CLAIM.replace(from, to));

        assertThat(MarketTexts.told(decoded)).containsExactly(told);
        assertThat(decoded.result()).isEmpty();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                arguments("\"1 CNY\"", "\"- CNY\"", "/value NOT_A_QUANTITY"),
                arguments("\"1 CNY\"", "1", "/value WRONG_TYPE"),
                arguments("\"1 CNY\"", "\"0.0000001 CNY\"", "/value NOT_WHOLE"),
                arguments("\"1 CNY\"", "\"-0.0000001 CNY\"", "/value NOT_WHOLE"),
                arguments("\"2 CNY\"", "\"1000000000001 CNY\"", "/upperBound TOO_LARGE"),
                arguments("\"upperBound\": \"2 CNY\", ", "", "/upperBound MISSING_FIELD"),
                arguments("\"gap\"", "\"gaps\"", "/gaps UNKNOWN_FIELD"),
                arguments("\"allocations\"", "\"intents\"", "/allocations MISSING_FIELD"),
                arguments("\"a\"", "7", "/allocations/0/listing WRONG_TYPE"),
                arguments("\"a\"", "\"\\u001b\"", "/allocations/0/listing HIDDEN_CHARACTER"),
                arguments(": 3,", ": 3.5,", "/allocations/0/heads WRONG_TYPE"),
                arguments(": 3,", ": 99999999999999999999,", "/allocations/0/heads TOO_LARGE"),
                arguments(": 3,", ": \"3 head\",", "/allocations/0/heads WRONG_TYPE"),
                arguments("2022-12-20", "20 December", "/allocations/0/deliverOn NOT_A_DATE"),
                arguments("\"intent\": \"b\", ", "", "/allocations/0/intent MISSING_FIELD"),
                arguments("}]}", "}", "/allocations/0 TRUNCATED"),
                arguments("\"gap\": 0.5", priced("\"-1 CNY\""), "/listings/0/shadowPrice NEGATIVE"),
                arguments("\"gap\": 0.5", priced("\"0.0000001 CNY\""), "/listings/0/shadowPrice NOT_WHOLE"),
                arguments("\"gap\": 0.5", priced("1"), "/listings/0/shadowPrice WRONG_TYPE"),
                arguments("\"gap\": 0.5", "\"listings\": [{\"heads\": 1}]", "/listings/0/id MISSING_FIELD"),
                arguments("\"gap\": 0.5", "\"listings\": {}", "/listings WRONG_TYPE"),
                arguments(
                        "\"gap\": 0.5",
                        "\"listings\": [{\"id\": \"a\"}, {\"id\": \"a\"}]",
                        "/listings/1/id DUPLICATE_ID"));
    }

    private static String priced(String price) {
        return "\"listings\": [{\"id\": \"a\", \"shadowPrice\": " + price + "}]";
    }

    @Test
    void a_listing_without_a_price_has_the_price_of_nothing() throws IOException {
        PlanClaim claim = read(CLAIM.replace("\"gap\": 0.5", "\"listings\": [{\"id\": \"a\"}]"))
                .result()
                .orElseThrow();

        assertThat(claim.shadowPrices()).isEmpty();
    }

    @Test
    void a_plan_that_is_no_file_is_refused() {
        assertThat(MarketTexts.told(PlanFile.read(folder.resolve("none"), 1_000)))
                .containsExactly(" FILE_MISSING");
    }

    static MatchPlan plan(Shortfall ofEggs) {
        Allocation allocation = Allocation.of(
                MARKET.pair(MARKET.listings().get(0), MARKET.intents().get(0)),
                500,
                LocalDate.of(2022, 12, 20),
                AgreedPrice.MIDPOINT);
        return new MatchPlan(
                allocation.value(),
                Money.parse("16300 CNY"),
                List.of(allocation),
                List.of(
                        new ListingOutcome("shed-1", Heads.of(7_500), Money.parse("1.5 CNY"), Optional.empty()),
                        new ListingOutcome("eggs", Heads.of(333), Money.ZERO, Optional.of(ofEggs))),
                List.of(new IntentOutcome("market-1", Heads.NONE, Optional.empty())),
                1);
    }

    private String written(MatchPlan plan) throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(plan, MARKET, Optional.of(new PlanFile.Elapsed(12, 345)), file);
        return Files.readString(file);
    }

    private Decoded<PlanClaim> read(String text) throws IOException {
        return PlanFile.read(Files.writeString(folder.resolve("claim.json"), text), MarketFile.MOST_BYTES);
    }
}
