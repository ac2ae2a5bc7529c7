package org.duijie.api.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.report.CampaignReports.Sales;
import org.duijie.core.campaign.SalesLine;
import org.duijie.core.campaign.Volume;
import org.duijie.core.campaign.Ware;
import org.duijie.core.quantity.Heads;

/** The sales of a campaign as JSON, with quantities and amounts in the notation of the records. */
final class SalesJson {
    private final Sales sales;

    private SalesJson(Sales sales) {
        this.sales = sales;
    }

    static ObjectNode of(Sales sales) {
        return new SalesJson(sales).written();
    }

    private ObjectNode written() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        CampaignJson.campaign(json, sales.id(), sales.campaign());
        json.put("bureau", sales.bureau());
        json.put("on", sales.report().on().toString());
        json.put("money", CampaignJson.money(sales.isRounded()));
        var lines = json.putArray("lines");
        sales.report().lines().forEach(line -> lines.add(line(line)));
        var products = json.putArray("products");
        sales.report().products().forEach(line -> products.add(line(line)));
        var cooperatives = json.putArray("cooperatives");
        sales.report().cooperatives().forEach(line -> cooperatives.add(line(line)));
        json.set("total", line(sales.report().total()));
        return json;
    }

    private ObjectNode line(SalesLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        line.cooperative()
                .ifPresent(id -> json.putObject("cooperative").put("id", id).put("name", sales.nameOf(id)));
        line.ware().ifPresent(ware -> json.put("product", ware.product().slug()));
        if (line.isCounted()) {
            json.put("unit", unit(line));
        }
        line.ware().flatMap(Ware::container).ifPresent(container -> json.put("container", container.name()));
        json.set("offered", volume(line, line.offered()));
        json.set("delivered", delivered(line));
        json.set("left", volume(line, line.left()));
        return json;
    }

    private static ObjectNode delivered(SalesLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (line.isCounted()) {
            json.put("heads", count(line, line.sold()));
        }
        return json.put("weight", line.turnover().weight().toString())
                .put("estimated", line.turnover().estimated().toString())
                .put("amount", line.turnover().amount().toString())
                .put("deals", line.turnover().deals())
                .put("loads", line.loads());
    }

    private static ObjectNode volume(SalesLine line, Volume volume) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (line.isCounted()) {
            json.put("heads", count(line, volume.heads()));
        }
        return json.put("weight", volume.weight().toString());
    }

    private static String count(SalesLine line, Heads heads) {
        return heads.count() + " " + unit(line);
    }

    private static String unit(SalesLine line) {
        return line.ware().filter(Ware::inPacks).isPresent() ? "pack" : "head";
    }
}
