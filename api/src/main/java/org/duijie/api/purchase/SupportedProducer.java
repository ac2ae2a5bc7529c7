package org.duijie.api.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.party.PartyRow;

/**
 * The mark of a cooperative that a programme supports, such as the 832 platform (脱贫地区农副产品网络销售平台).
 *
 * @param programme the name of the programme
 * @param from the first day on which it supports the cooperative; empty for no limit
 * @param to the last day; empty for no limit
 */
record SupportedProducer(String programme, Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Returns the mark of a party; empty when it has none. */
    static Optional<SupportedProducer> of(PartyRow party) {
        JsonNode mark = Body.tree(party.entered()).path("supportedProducer");
        return mark.isObject()
                ? Optional.of(
                        new SupportedProducer(mark.get("programme").textValue(), day(mark, "from"), day(mark, "to")))
                : Optional.empty();
    }

    /** Returns whether the programme supports the cooperative on {@code day}. */
    boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    private static Optional<LocalDate> day(JsonNode mark, String field) {
        return Optional.ofNullable(mark.get(field)).map(JsonNode::textValue).map(LocalDate::parse);
    }
}
