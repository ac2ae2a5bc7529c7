package org.duijie.api.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

public class ListingResourceTest extends ServerTest {
    public static final String BROILERS = OfferingBody.listing("24000 只").toString();

    @Test
    void a_cooperative_enters_a_listing_and_everyone_of_the_bureau_finds_it() {
        Member cooperative = member("cooperative", "阳平镇娄底村养殖合作社");
        Member school = member("buyer", "城关中学");

        Got created = post("/v1/listings", cooperative.token(), BROILERS);
        JsonNode listing = made(created);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(listing.get("stock").textValue()).isEqualTo("24000 只");
        assertThat(listing.get("heads").longValue()).isEqualTo(24_000);
        assertThat(listing.get("weight").textValue()).isEqualTo("78000000 g");
        assertThat(get(created.header("Location"), school.token()).json()).isEqualTo(listing);
        for (String search : new String[] {
            "product=poultry", "text=%E5%A8%84%E5%BA%95", "from=2026-12-31", "to=2026-12-19", "box=34,110,35,111"
        }) {
            assertThat(get("/v1/listings?" + search, school.token()).json().get("items"))
                    .as(search)
                    .hasSize(1);
        }
        for (String search : new String[] {"product=poultry/duck", "text=%25", "from=2027-01-01", "box=0,0,1,1"}) {
            assertThat(get("/v1/listings?" + search, school.token()).json().get("items"))
                    .as(search)
                    .isEmpty();
        }
    }

    @Test
    void a_change_needs_the_version_that_stands_there() {
        Member cooperative = member("cooperative", "合作社");
        String path = post("/v1/listings", cooperative.token(), BROILERS).header("Location");

        assertThat(patch(path, cooperative.token(), "{'ask':'5 CNY/jin'}").status())
                .isEqualTo(428);
        assertThat(patch(path, cooperative.token(), "{'ask':'5 CNY/jin'}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        Got changed = patch(path, cooperative.token(), "{'ask':'5 CNY/jin'}", "If-Match", "\"1\"");
        assertThat(made(changed).get("ask").textValue()).isEqualTo("5 CNY/jin");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(get(path + "/history", liaison).json().get("items")).hasSize(2);
    }

    @Test
    void a_withdrawn_listing_is_seen_by_its_owner_and_liaisons_alone() {
        Member cooperative = member("cooperative", "合作社");
        Member school = member("buyer", "学校");
        String path = post("/v1/listings", cooperative.token(), BROILERS).header("Location");

        made(post(path + "/withdraw", cooperative.token(), "{'reason':'soldElsewhere'}", "If-Match", "\"1\""));

        assertThat(get(path, school.token()).status()).isEqualTo(404);
        assertThat(get("/v1/listings", school.token()).json().get("items")).isEmpty();
        assertThat(get(path, cooperative.token()).json().get("status").textValue())
                .isEqualTo("withdrawn");
        assertThat(get(path, liaison).status()).isEqualTo(200);
    }

    @Test
    void a_request_sent_again_with_its_key_is_done_once() {
        Member cooperative = member("cooperative", "合作社");

        Got first = post("/v1/listings", cooperative.token(), BROILERS, "Idempotency-Key", "k1");
        Got again = post("/v1/listings", cooperative.token(), BROILERS, "Idempotency-Key", "k1");
        Got other =
                post("/v1/listings", cooperative.token(), BROILERS.replace("24000", "100"), "Idempotency-Key", "k1");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(get("/v1/listings", liaison).json().get("items")).hasSize(1);
    }

    @Test
    void a_liaison_enters_a_listing_on_behalf_and_the_audit_says_so() {
        Member cooperative = member("cooperative", "合作社");
        String forIt = BROILERS.replace("{'product'", "{'party':'" + cooperative.party() + "','product'");

        made(post("/v1/listings", liaison, forIt));

        JsonNode lines = get("/v1/audit?limit=200", liaison).json().get("items");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("action").textValue()).isEqualTo("listing.created");
        assertThat(last.get("onBehalfOf").textValue()).isEqualTo(cooperative.party());
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void another_bureaus_listing_is_not_there() {
        Member cooperative = member("cooperative", "合作社");
        String path = post("/v1/listings", cooperative.token(), BROILERS).header("Location");
        String stranger = app.bureaus().found("另一单位", "王联络").token();

        assertThat(get(path, stranger).status()).isEqualTo(404);
        assertThat(patch(path, stranger, "{'ask':'5 CNY/jin'}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/listings", stranger).json().get("items")).isEmpty();
    }

    @Test
    void pages_follow_each_other_by_link() {
        Member cooperative = member("cooperative", "合作社");
        for (int i = 0; i < 3; i++) {
            made(post("/v1/listings", cooperative.token(), BROILERS));
        }

        Got first = get("/v1/listings?limit=2&product=poultry", cooperative.token());
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        Got second = get(next, cooperative.token());

        assertThat(first.json().get("items")).hasSize(2);
        assertThat(second.json().get("items")).hasSize(1);
        assertThat(second.header("Link")).isEmpty();
    }
}
