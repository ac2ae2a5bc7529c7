package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.plan.PrintedPlan;
import org.duijie.api.deal.DealTest;
import org.duijie.api.file.MarketFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.words.PlanText;
import org.duijie.core.match.words.ShortfallText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names and sentences beside the codes and ids of a round. */
class RoundTextsTest extends DealTest {
    private static final String ROUNDS = "/v1/match-rounds";

    @ParameterizedTest
    @EnumSource(Language.class)
    void library_command_line_and_service_say_the_same(Language language) {
        String round = round();
        Market market = market(round);
        MatchPlan matched = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(50));
        MatchPlan plan = Explainer.of(market, matched).explain(matched, ExplainPolicy.DEFAULT);
        PlanText text = PlanText.of(market, language.locale());

        assertThat(texts(round, "lines", language, "/text"))
                .containsExactlyElementsOf(
                        plan.allocations().stream().map(text::line).toList());
        List<ShortfallText> said = said(plan, text);
        assertThat(said).isNotEmpty();
        assertThat(texts(round, "explanation", language, "/reasons/text"))
                .containsExactlyElementsOf(
                        said.stream().map(ShortfallText::limit).toList());
        assertThat(texts(round, "explanation", language, "/reasons/remedy/text"))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        said.stream().flatMap(each -> each.remedy().stream()).toList());
        String report = PrintedPlan.of(market, plan, language);
        assertThat(said).allSatisfy(each -> {
            assertThat(report).contains(each.limit());
            each.remedy().ifPresent(remedy -> assertThat(report).contains(remedy));
            each.refused().ifPresent(refused -> assertThat(report).contains(refused));
        });
    }

    @Test
    void a_line_and_a_reason_name_the_parties_and_the_product() {
        String round = round();
        JsonNode line = items(round, "lines", Language.ZH).get(0);
        JsonNode reason = items(round, "explanation", Language.ZH).get(0);

        assertThat(reason.get("of").textValue()).isEqualTo("intent");
        assertThat(reason.get("party")).isEqualTo(line.get("buyer"));
        assertThat(reason.get("productName").textValue()).matches("[\\p{IsHan}、]+");
        assertThat(line.get("productName").textValue()).isEqualTo("白羽肉鸡");
        assertThat(line.get("product").textValue()).startsWith("poultry/");
        assertThat(line.get("text").textValue())
                .contains(line.get("cooperative").textValue(), line.get("buyer").textValue(), "供货：白羽肉鸡", "货款");
        assertThat(items(round, "lines", Language.EN).get(0).get("productName").textValue())
                .isEqualTo("White-feather broiler");
    }

    @Test
    void the_plan_file_has_no_sentence() {
        String round = round();
        items(round, "explanation", Language.EN);

        assertThat(get(of(round, "plan"), liaison).response().body()).doesNotContain("\"text\"", "\"party\"");
    }

    private String round() {
        listing(1_000);
        intent("300 head");
        intent("5000 head");
        String round = id(post(ROUNDS, liaison, "{'steps':50}"));
        assertThat(app.roundWork().doNext()).isTrue();
        return round;
    }

    private Market market(String round) {
        byte[] bytes = get(of(round, "market"), liaison).response().body().getBytes(StandardCharsets.UTF_8);
        return MarketFile.readKept(new ByteArrayInputStream(bytes), round)
                .result()
                .orElseThrow();
    }

    private static List<ShortfallText> said(MatchPlan plan, PlanText text) {
        List<ShortfallText> said = new ArrayList<>();
        plan.listings()
                .forEach(outcome ->
                        outcome.shortfall().ifPresent(why -> said.add(text.ofListing(outcome.listing(), why))));
        plan.intents()
                .forEach(outcome -> outcome.shortfall()
                        .ifPresent(why -> said.add(text.ofIntent(outcome.intent(), outcome.missing(), why))));
        return said;
    }

    private List<String> texts(String round, String part, Language language, String pointer) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(round, part, language)) {
            if (!item.at(pointer).isMissingNode()) {
                texts.add(item.at(pointer).textValue());
            }
        }
        return texts;
    }

    private JsonNode items(String round, String part, Language language) {
        return made(send(
                        "GET",
                        of(round, part),
                        liaison,
                        "",
                        "Accept-Language",
                        language.locale().toLanguageTag()))
                .get("items");
    }

    private static String of(String round, String part) {
        return ROUNDS + "/" + round + "/" + part;
    }
}
