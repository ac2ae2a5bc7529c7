package org.duijie.api.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A liaison that names no party sees where it is missing, whatever is entered. */
class MissingPartyTest extends DealTest {
    /** A request: its route, the path in the body to its fields, and the body with PARTY in place of the party. */
    record Entered(String path, String at, String body) {
        Entered {
            body = body.replace("'party':'pty_x',", "PARTY");
        }

        String of(String party) {
            return body.replace("PARTY", party);
        }
    }

    static Entered[] bodies() {
        OfferingBody listing = OfferingBody.listing("100 head").with("party", "pty_x");
        OfferingBody intent = OfferingBody.intent("100 head").with("party", "pty_x");
        String sold = first(listing);
        String bought = first(intent);
        String ofCalendar = first(intent.without("demand", "from", "to"));
        return new Entered[] {
            new Entered("/v1/listings", "", sold),
            new Entered("/v1/intents", "", bought),
            new Entered(
                    "/v1/calendars",
                    "/entry",
                    "{'kind':'intents','entry':" + ofCalendar + ",'parts':[{'day':'2026-12-23','demand':'100 head'}]}"),
            new Entered(
                    "/v1/purchases", "", "{'party':'pty_x','from':'2026-01-01','to':'2026-12-31','total':'60000 CNY'}"),
            new Entered("/v1/quotes", "/listing", "{'listing':" + sold + "}"),
            new Entered("/v1/quotes", "/intent", "{'intent':" + bought + "}"),
        };
    }

    /** The body with the party as its first field. */
    private static String first(OfferingBody body) {
        return body.without("party").toString().replaceFirst("\\{", "{'party':'pty_x',");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_party_that_a_liaison_does_not_name_is_missing(Entered entered) {
        JsonNode errors = post(entered.path(), liaison, entered.of("")).json().get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/pointer").textValue()).isEqualTo(entered.at() + "/party");
        assertThat(errors.at("/0/code").textValue()).isEqualTo("MISSING_FIELD");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_party_that_does_not_exist_is_unknown(Entered entered) {
        JsonNode errors = post(entered.path(), liaison, entered.of("'party':'pty_none',"))
                .json()
                .get("errors");

        assertThat(errors.at("/0/pointer").textValue()).isEqualTo(entered.at() + "/party");
        assertThat(errors.at("/0/code").textValue()).isEqualTo("UNKNOWN_PARTY");
    }
}
