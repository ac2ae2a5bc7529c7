package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.BeforeEach;

/** A cooperative with 1,000 broilers and a certificate for two days, a supermarket, a school, and a day on which they may trade. */
public abstract class DealTest extends ServerTest {
    public static final String NO_WORD = "{}";

    protected final MovableClock clock = new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    protected Member cooperative;
    protected Member buyer;

    @Override
    protected Clock clock() {
        return clock;
    }

    @BeforeEach
    void people() {
        cooperative = trader("cooperative", "阳平镇娄底村养殖合作社", "", "13800000001");
        buyer = trader("buyer", "丹尼斯超市", "supermarket", "13800000002");
    }

    /** A party with contacts and a place, and a user of it. */
    public Member trader(String kind, String name, String buyerKind, String phone) {
        String body = "{'kind':'" + kind + "','name':'" + name + "',"
                + (buyerKind.isEmpty() ? "" : "'buyerKind':'" + buyerKind + "',")
                + "'at':{'lat':34.52,'lon':110.9},'contacts':[{'name':'某人','phone':'" + phone + "'}]}";
        String party = made(post("/v1/parties", liaison, body)).get("id").textValue();
        String token = made(post("/v1/users", liaison, "{'party':'" + party + "','name':'某人'}"))
                .get("token")
                .textValue();
        return new Member(party, token);
    }

    public String listing(long heads) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing(heads + " head")
                        .at("34.55", "110.85")
                        .permittedTo("2026-12-20")
                        .toString()));
    }

    public String intent(String demand) {
        return id(post(
                "/v1/intents",
                buyer.token(),
                "{'products':['poultry'],'demand':'" + demand + "','bid':'5.30 CNY/jin','from':'2026-12-19',"
                        + "'to':'2026-12-31','at':{'lat':34.52,'lon':110.9}}"));
    }

    public static String offer(String listing, long heads, String more) {
        return "{'listing':'" + listing + "','heads':'" + heads
                + " head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19'" + more + "}";
    }

    /** A deal of {@code heads} of a new listing of 1,000, proposed by the buyer. */
    String proposed(long heads) {
        return id(post("/v1/deals", buyer.token(), offer(listing(1_000), heads, "")));
    }

    /** Does {@code verb} to its current version. */
    public Got act(String deal, String verb, String token, String body) {
        String version = get("/v1/deals/" + deal, liaison).header("ETag");
        return post("/v1/deals/" + deal + "/" + verb, token, body, "If-Match", version);
    }

    public JsonNode deal(String id) {
        return get("/v1/deals/" + id, liaison).json();
    }

    /** The code of the rule that refused, of an answer that is a 409. */
    public static String rule(Got got) {
        assertThat(got.json().get("type").textValue()).isEqualTo("urn:duijie:problem:deal-rule");
        return got.json().at("/errors/0/code").textValue();
    }

    public static String problem(Got got) {
        return got.status() + " " + got.json().get("type").textValue().replace("urn:duijie:problem:", "");
    }

    public String id(Got got) {
        return made(got).get("id").textValue();
    }

    public long free(String listing) {
        return get("/v1/listings/" + listing, liaison).json().get("free").longValue();
    }
}
