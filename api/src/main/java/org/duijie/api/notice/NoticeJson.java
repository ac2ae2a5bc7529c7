package org.duijie.api.notice;

import com.fasterxml.jackson.databind.node.ArrayNode;
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

    /** Writes an inbox. */
    static ObjectNode write(Inbox.Shown inbox) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        inbox.items().forEach(item -> items.add(write(item)));
        return json.put("unread", inbox.unread()).put("more", inbox.more());
    }

    private static ObjectNode write(Inbox.Item item) {
        InboxEntry entry = item.entry();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", entry.kind().word()).put("isRead", item.isRead());
        json.set("deal", deal(entry.deal(), item.lot()));
        entry.until().ifPresent(end -> json.put("until", Times.text(end)));
        entry.on().ifPresent(day -> json.put("on", day.toString()));
        entry.open().ifPresent(amount -> json.put("open", amount.toString()));
        addLoads(json, item.loads());
        entry.event().ifPresent(event -> json.set("event", event(event)));
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
        lot.container().ifPresent(box -> json.put("container", box.name()));
        if (row.state() == org.duijie.core.deal.terms.DealState.PROPOSED) {
            DealBook.acceptedBy(row)
                    .forEach(side -> json.withArray("acceptedBy").add(side.code()));
        }
        return json;
    }

    private static void addLoads(ObjectNode json, List<Integer> loads) {
        if (!loads.isEmpty()) {
            loads.forEach(json.putArray("loads")::add);
        }
    }

    private static ObjectNode event(DealLog.Event event) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("verb", event.verb()).put("at", event.at());
        addLoads(json, event.loads());
        event.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }
}
