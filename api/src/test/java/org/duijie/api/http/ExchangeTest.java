package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duijie.api.file.MarketFile;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Market files in and out. */
class ExchangeTest extends ServerTest {
    private static final Path LINGBAO = Path.of("../docs/cases/lingbao-2022/market.json");
    private static final String FEW = "{'id':'a','cooperative':'社','product':'poultry/broiler','stock':'100 head',"
            + "'unitWeight':{'min':'5 jin','max':'6 jin'},'ask':'5 CNY/jin','from':'2026-12-19','to':'2026-12-20','at':{'lat':34.5,'lon':110.8}}";
    private static final Pattern ID = Pattern.compile("(lst|int)_[0-9A-Z]{26}");

    @Test
    void the_lingbao_case_goes_in_and_comes_out_as_the_same_market() throws IOException {
        JsonNode imported = made(post("/v1/imports", liaison, Files.readString(LINGBAO)));

        assertThat(imported.get("policy").textValue()).isEqualTo("taken");
        assertThat(imported.get("parties")).hasSize(15);
        assertThat(imported.at("/listings/2/fileId").textValue()).isEqualTo("shed-3");
        Market original = market(Files.readString(LINGBAO));
        Market back = market(exported(liaison, "?asOf=2022-12-19"));
        assertThat(text(named(back, imported))).isEqualTo(text(original));
        assertThat(Matcher.match(back, MatchPolicy.DEFAULT).value())
                .isEqualTo(Matcher.match(original, MatchPolicy.DEFAULT).value());
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SampleClass.class)
    void what_was_exported_and_imported_elsewhere_is_exported_as_the_same_bytes(SampleClass kind) {
        String sample = text(SampleMarkets.generate(SampleSize.TINY, kind, 7));
        String day = "?asOf=" + market(sample).asOf();
        made(post("/v1/imports", liaison, sample));
        String first = exported(liaison, day);
        String elsewhere = app.bureaus().found("另一单位", "王联络").token();

        made(post("/v1/imports", elsewhere, first));
        String second = exported(elsewhere, day);

        assertThat(exported(liaison, day)).isEqualTo(first);
        assertThat(numbered(second)).isEqualTo(numbered(first));
    }

    @Test
    void the_tag_of_an_export_tells_one_state_from_another() throws IOException {
        made(post("/v1/imports", liaison, Files.readString(LINGBAO)));
        String path = "/v1/exports/market?asOf=2022-12-19";
        Got before = get(path, liaison);
        String listing =
                get("/v1/listings?limit=1", liaison).json().at("/items/0/id").textValue();

        assertThat(get(path, liaison).header("ETag")).isEqualTo(before.header("ETag"));
        Got seen = send("GET", path, liaison, null, "If-None-Match", before.header("ETag"));
        assertThat(seen.status()).isEqualTo(304);
        assertThat(seen.response().body()).isEmpty();
        made(post("/v1/listings/" + listing + "/withdraw", liaison, "{'reason':'soldElsewhere'}", "If-Match", "\"1\""));
        Got after = get(path, liaison);

        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(market(after.response().body()).listings()).hasSize(2);
        assertThat(get("/v1/exports/market?asOf=2022-13-01", liaison).status()).isEqualTo(400);
    }

    @Test
    void heads_have_grown_by_the_day_of_the_export() throws IOException {
        made(post("/v1/imports", liaison, Files.readString(LINGBAO)));

        Market later = market(exported(liaison, "?asOf=2022-12-21"));

        assertThat(later.listings().get(0).stock().meanWeight().grams()).isEqualTo(3_100 + 200);
        assertThat(later.listings().get(0).stock().heads().count()).isEqualTo(8_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01", "1998-01-01"})
    void a_file_of_a_day_that_nobody_means_enters_nothing(String day) {
        for (String listings : List.of("", FEW)) {
            Got got = post("/v1/imports", liaison, "{'asOf':'" + day + "','listings':[" + listings + "],'intents':[]}");

            assertThat(got.status()).isEqualTo(422);
            assertThat(got.json().at("/errors").findValuesAsText("pointer"))
                    .contains("/asOf")
                    .allMatch(pointer -> pointer.equals("/asOf") || pointer.equals("/listings/0/to"));
        }
        assertThat(get("/v1/parties", liaison).json().get("items")).hasSize(1);
    }

    @Test
    void a_file_with_anything_wrong_enters_nothing_and_each_fault_is_named() throws IOException {
        String file = Files.readString(LINGBAO)
                .replaceFirst("8000 head", "8000 houses")
                .replace("40 km", "40 miles");

        Got got = post("/v1/imports", liaison, file);

        assertThat(got.status()).isEqualTo(422);
        assertThat(got.json().get("errors"))
                .anySatisfy(
                        error -> assertThat(error.get("pointer").textValue()).isEqualTo("/listings/0/stock"));
        assertThat(got.json().get("errors"))
                .anySatisfy(
                        error -> assertThat(error.get("pointer").textValue()).isEqualTo("/intents/0/maxDistance"));
        assertThat(get("/v1/parties?kind=cooperative", liaison).json().get("items"))
                .isEmpty();
        assertThat(post("/v1/imports", liaison, "{").status()).isEqualTo(400);
    }

    @Test
    void a_file_is_imported_once_by_its_key_and_finds_its_parties_again() throws IOException {
        String file = Files.readString(LINGBAO);

        Got first = post("/v1/imports", liaison, file, "Idempotency-Key", "k");
        Got again = post("/v1/imports", liaison, file, "Idempotency-Key", "k");
        JsonNode replayed = made(post("/v1/imports", liaison, file));
        JsonNode anew = made(post("/v1/imports?again=true", liaison, file));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(replayed.get("replayed").booleanValue()).isTrue();
        assertThat(replayed.get("listings")).isEqualTo(first.json().get("listings"));
        assertThat(anew.has("replayed")).isFalse();
        assertThat(anew.get("parties")).isEmpty();
        assertThat(anew.get("policy").textValue()).isEqualTo("kept");
        assertThat(get("/v1/listings", liaison).json().get("items")).hasSize(6);
    }

    @Test
    void a_name_of_several_parties_is_refused() throws IOException {
        member("cooperative", "阳平镇娄底村养殖合作社");
        member("cooperative", "阳平镇娄底村养殖合作社");

        Got got = post("/v1/imports", liaison, Files.readString(LINGBAO));

        assertThat(got.status()).isEqualTo(422);
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("AMBIGUOUS_PARTY");
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo("/listings/0/cooperative");
        assertThat(get("/v1/parties?kind=buyer", liaison).json().get("items")).isEmpty();
    }

    @Test
    void what_is_doubtful_is_told_and_entered_all_the_same() throws IOException {
        String file = Files.readString(LINGBAO).replaceFirst("poultry/broiler", "poultry/phoenix");

        JsonNode imported = made(post("/v1/imports", liaison, file));

        assertThat(imported.at("/warnings/0/code").textValue()).isEqualTo("UNKNOWN_PRODUCT");
        assertThat(imported.at("/warnings/0/severity").textValue()).isEqualTo("warning");
    }

    @Test
    void bids_leave_with_liaisons_alone() {
        String school = member("buyer", "学校").token();

        assertThat(get("/v1/exports/market", school).status()).isEqualTo(403);
        assertThat(post("/v1/imports", school, "{}").status()).isEqualTo(403);
        assertThat(market(exported(liaison, "")).listings()).isEmpty();
    }

    @Test
    void a_policy_is_changed_under_its_version_and_stands_in_the_export() {
        String school = member("buyer", "学校").token();

        assertThat(get("/v1/policy", school).json().get("trip").textValue()).isEqualTo("0 CNY");
        assertThat(patch("/v1/policy", school, "{'trip':'60 CNY'}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(patch("/v1/policy", liaison, "{'trip':'60 CNY'}").status()).isEqualTo(428);
        assertThat(patch("/v1/policy", liaison, "{'trip':'-1 CNY','detour':0.5}", "If-Match", "\"1\"")
                        .json()
                        .get("errors"))
                .hasSize(2);
        Got changed = patch("/v1/policy", liaison, "{'trip':'60 CNY','detour':1.4}", "If-Match", "\"1\"");

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        MarketPolicy policy = market(exported(liaison, "")).policy();
        assertThat(policy.trip()).hasToString("60 CNY");
        assertThat(policy.detour()).isEqualTo(1.4);
        assertThat(patch("/v1/policy", liaison, "{'trip':null}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    private String exported(String token, String query) {
        Got got = get("/v1/exports/market" + query, token);
        made(got);
        return got.response().body();
    }

    private static Market market(String text) {
        Decoded<Market> read = MarketFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "", MarketFile.MOST_BYTES);
        return read.result().orElseThrow(() -> new AssertionError(read.complaints()));
    }

    private static String text(Market market) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarketFile.write(market, out, false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** {@code market} with the ids of the file it came from. */
    private static Market named(Market market, JsonNode imported) {
        String text = text(market);
        for (String list : new String[] {"listings", "intents"}) {
            for (JsonNode entered : imported.get(list)) {
                text = text.replace(
                        entered.get("id").textValue(), entered.get("fileId").textValue());
            }
        }
        return market(text);
    }

    /** {@code text} with a running number for each id. */
    private static String numbered(String text) {
        Map<String, String> numbers = new HashMap<>();
        return ID.matcher(text).replaceAll(id -> numbers.computeIfAbsent(id.group(), each -> "#" + numbers.size()));
    }
}
