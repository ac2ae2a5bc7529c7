package org.duijie.api.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.campaign.CampaignBody;
import org.duijie.api.report.CampaignReports.Bulletin;
import org.duijie.core.campaign.CampaignReport;
import org.duijie.core.campaign.CooperativeLine;
import org.duijie.core.campaign.ProductLine;
import org.duijie.core.campaign.Remainder;
import org.duijie.core.campaign.Turnover;
import org.duijie.core.campaign.UnmetLine;
import org.duijie.core.campaign.Volume;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;

/** The report of a campaign as JSON, with quantities and amounts in the notation of the records. */
public final class CampaignJson {
    private static final List<String> PUBLISHED = List.of(
            "campaign",
            "bureau",
            "on",
            "money",
            "delivered",
            "paid",
            "left",
            "products",
            "kinds",
            "days",
            "cooperatives");

    private CampaignJson() {}

    static ObjectNode of(Bulletin bulletin) {
        CampaignReport report = bulletin.report();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        campaign(json, bulletin.id(), bulletin.campaign());
        json.put("bureau", bulletin.bureau());
        json.put("on", report.on().toString());
        json.put("money", money(bulletin.isRounded()));
        json.putObject("offered").put("weight", report.offered().toString());
        json.putObject("matched").put("weight", report.matched().toString());
        json.putObject("confirmed").put("weight", report.confirmed().toString());
        put(json.putObject("delivered"), report.delivered());
        json.put("settled", report.settled().toString());
        json.put("paid", report.paid().toString());
        json.put("lossRecovered", report.lossRecovered().toString());
        json.putObject("feedSaved")
                .put("cost", report.feedSaved().cost().toString())
                .put("feed", report.feedSaved().feed().toString());
        put(json.putObject("left"), report.left());
        var products = json.putArray("products");
        report.products().forEach(line -> put(products.addObject(), line));
        var losses = json.putArray("losses");
        report.losses()
                .forEach(line -> put(
                        put(losses.addObject(), line.ware())
                                .put("reason", line.reason().code()),
                        line.ware(),
                        new Volume(line.heads(), line.weight())));
        var kinds = json.putArray("kinds");
        report.kinds()
                .forEach(line -> put(
                        kinds.addObject().put("kind", line.kind().word()).put("buyers", line.buyers()),
                        line.turnover()));
        var days = json.putArray("days");
        report.days().forEach(line -> put(days.addObject().put("day", line.day().toString()), line.turnover()));
        var cooperatives = json.putArray("cooperatives");
        report.cooperatives().forEach(line -> put(cooperatives.addObject(), bulletin, line));
        var unmet = json.putArray("unmet");
        report.unmet().forEach(line -> put(unmet.addObject(), line));
        return json;
    }

    /** Returns the part of a report that anybody may see: without ids, and without names of persons and buyers. */
    public static ObjectNode published(Bulletin bulletin) {
        ObjectNode json = of(bulletin);
        json.withObject("campaign").remove("id");
        json.withArray("cooperatives").forEach(each -> ((ObjectNode) each).remove("id"));
        return json.retain(PUBLISHED);
    }

    /** Returns the word for how exact the amounts are. */
    static String money(boolean isRounded) {
        return isRounded ? "rounded" : "exact";
    }

    /** Writes the id, the name and the days of the campaign. */
    static void campaign(ObjectNode json, String id, CampaignBody campaign) {
        json.putObject("campaign")
                .put("id", id)
                .put("name", campaign.name())
                .put("from", campaign.period().from().toString())
                .put("to", campaign.period().to().toString());
    }

    /** Writes the weight, and also the count if the product is sold by count. */
    private static void put(ObjectNode json, Ware ware, Volume volume) {
        if (ware.isCounted()) {
            json.put("heads", count(ware, volume.heads()));
        }
        json.put("weight", volume.weight().toString());
    }

    private static void put(ObjectNode json, Turnover turnover) {
        json.put("deals", turnover.deals());
        json.put("weight", turnover.weight().toString());
        json.put("estimated", turnover.estimated().toString());
        json.put("amount", turnover.amount().toString());
    }

    private static void put(ObjectNode json, DealHeads heads) {
        json.put("held", heads.held());
        json.put("committed", heads.committed());
        json.put("sold", heads.sold());
        json.put("dead", heads.dead());
        json.put("rejected", heads.rejected());
        json.put("released", heads.released());
    }

    private static ObjectNode put(ObjectNode json, Ware ware) {
        json.put("product", ware.product().slug());
        ware.container().ifPresent(container -> json.put("container", container.name()));
        return ware.isCounted() ? json.put("unit", unit(ware)) : json;
    }

    private static String unit(Ware ware) {
        return ware.inPacks() ? "pack" : "head";
    }

    private static String count(Ware ware, Heads heads) {
        return heads.count() + " " + unit(ware);
    }

    private static void put(ObjectNode json, ProductLine line) {
        Ware ware = line.ware();
        put(json, ware);
        put(json.putObject("offered"), ware, line.offered());
        put(json.putObject("matched"), ware, line.matched());
        put(json.putObject("confirmed"), ware, line.confirmed());
        if (ware.isCounted()) {
            put(json.putObject("heads"), line.heads());
            json.put("lost", count(ware, line.lost()));
        }
        put(json.putObject("delivered"), line.delivered());
        ObjectNode left = json.putObject("left");
        put(left, ware, line.left().volume());
        put(left.putObject("spokenFor"), ware, line.left().spokenFor());
        line.left().daysToClear().ifPresent(days -> left.put("daysToClear", days));
    }

    private static void put(ObjectNode json, Remainder left) {
        json.put("weight", left.weight().toString());
        json.put("spokenFor", left.spokenFor().toString());
        left.daysToClear().ifPresent(days -> json.put("daysToClear", days));
    }

    private static void put(ObjectNode json, Bulletin bulletin, CooperativeLine line) {
        json.put("id", line.cooperative());
        json.put("name", bulletin.nameOf(line.cooperative()));
        json.putObject("offered").put("weight", line.offered().toString());
        put(json.putObject("delivered"), line.turnover());
        json.put("offeredPerMille", line.offeredShare());
        json.put("deliveredPerMille", line.deliveredShare());
    }

    private static void put(ObjectNode json, UnmetLine line) {
        line.products().stream().map(ProductPath::slug).forEach(json.putArray("products")::add);
        json.put("intents", line.intents());
        json.put("heads", line.heads().toString());
        json.put("weight", line.weight().toString());
    }
}
