package org.duijie.api.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.json.Times;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.terms.DealTerms;

/** Notices as answers have them. */
final class NoticeJson {
    private NoticeJson() {}

    /**
     * Writes an inbox.
     *
     * @param more whether there are more notices than shown
     */
    static ObjectNode write(List<ObjectNode> items, long unread, boolean more) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        items.forEach(json.putArray("items")::add);
        return json.put("unread", unread).put("more", more);
    }

    /** Writes one notice. */
    static ObjectNode write(Notice notice, Lot lot, boolean isRead) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", notice.kind().word()).put("isRead", isRead);
        json.set("deal", deal(notice.deal(), lot));
        notice.until().ifPresent(end -> json.put("until", Times.text(end)));
        notice.on().ifPresent(day -> json.put("on", day.toString()));
        notice.open().ifPresent(amount -> json.put("open", amount.toString()));
        notice.event().ifPresent(event -> json.set("event", event(event)));
        return json;
    }

    private static ObjectNode deal(DealRow row, Lot lot) {
        DealTerms terms = DealBook.termsOf(row);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id())
                .put("number", row.number())
                .put("version", row.version())
                .put("state", row.state().code())
                .put("product", row.product());
        json.put("heads", terms.heads().toString())
                .put("price", terms.price().price().toString())
                .put("pickUpOn", terms.pickUpOn().toString());
        json.put("cooperative", row.cooperative().name())
                .put("buyer", row.buyer().name())
                .put("changedAt", row.changedAt());
        lot.say(json);
        lot.pack().ifPresent(holds -> json.put("pack", holds.toString()));
        if (row.state() == org.duijie.core.deal.terms.DealState.PROPOSED) {
            DealBook.acceptedBy(row)
                    .forEach(side -> json.withArray("acceptedBy").add(side.code()));
        }
        return json;
    }

    private static ObjectNode event(DealLog.Event event) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("verb", event.verb()).put("at", event.at());
        event.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }
}
