package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A program that was written for the contract before deals had loads still works. {@code contract-before-loads.json} is that contract without
 * its texts; the profile {@code client} generates a client from it.
 */
class EarlierContractTest {
    private static final JsonNode EARLIER = earlier();

    @Test
    void all_that_was_asked_may_be_asked_and_all_that_was_answered_is_answered() {
        assertThat(ContractBreaks.between(EARLIER, ContractDocument.in(Locale.ENGLISH))
                        .breaks())
                .isEmpty();
    }

    @Test
    void answers_have_new_values_only_where_a_program_has_to_expect_them() {
        assertThat(ContractBreaks.between(EARLIER, ContractDocument.in(Locale.ENGLISH))
                        .widened())
                .containsExactlyInAnyOrder(
                        "get /healthz 400/type [urn:duijie:problem:changed-since-round,"
                                + " urn:duijie:problem:cross-site, urn:duijie:problem:link-gone,"
                                + " urn:duijie:problem:not-secure, urn:duijie:problem:public-link-gone,"
                                + " urn:duijie:problem:second-factor-locked,"
                                + " urn:duijie:problem:second-factor-needed, urn:duijie:problem:second-factor-wrong,"
                                + " urn:duijie:problem:too-many-quotes,"
                                + " urn:duijie:problem:wrong-code]",
                        "post /v1/messages/parse 200/notices[]/code [NOT_READ]",
                        "get /v1/tokens 200/items[]/scopes[] [calendar]",
                        "get /v1/deals 200/items[]/warnings[]/code [LOST_WEIGHT_FAR, PAYABLE_LOWERED]",
                        "get /v1/deals/{id}/events 200/items[]/verb [correctLoading, joinCampaign, release, reversePayment]");
    }

    @Test
    void what_would_break_a_program_is_found() {
        ObjectNode broken = EARLIER.deepCopy();
        ((ObjectNode) broken.at("/components/schemas/Deal/properties")).remove("state");
        ((ArrayNode) broken.at("/components/schemas/Deal/required")).removeAll();
        ((ArrayNode) broken.at("/components/schemas/ListingEntry/required")).add("note");
        ((ObjectNode) broken.at("/components/schemas/SaidQuantity")).put("maxLength", 3);
        ((ArrayNode) broken.at("/components/schemas/BuyerKind/enum")).remove(0);
        ((ObjectNode) broken.get("paths")).remove("/v1/recall");

        assertThat(ContractBreaks.between(EARLIER, broken).breaks())
                .anyMatch(each -> each.endsWith("/state is gone"))
                .anyMatch(each -> each.contains(" may lack "))
                .anyMatch(each -> each.contains(" needs [note]"))
                .anyMatch(each -> each.endsWith(" takes less than before"))
                .anyMatch(each -> each.contains(" takes only "))
                .anyMatch(each -> each.startsWith("get /v1/recall is gone"));
    }

    private static JsonNode earlier() {
        try (InputStream file = EarlierContractTest.class.getResourceAsStream("contract-before-loads.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
