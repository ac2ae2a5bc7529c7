package org.duijie.api.paper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Quantity;

/** A document of a deal as JSON. */
final class PaperJson {
    private static final String PACK = "pack";

    private PaperJson() {}

    static ObjectNode of(Paper paper) {
        PaperHead head = paper.head();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("paper", paper.kind());
        json.put("number", paper.number());
        json.put("bureau", head.bureau());
        json.set("product", product(head.product()));
        json.put("unit", head.isInPacks() ? PACK : "head");
        json.set("deal", head.shown().json());
        if (paper instanceof SettlementSheet sheet) {
            json.set("reckoning", reckoning(sheet.reckoning(), head.isInPacks()));
        }
        return json;
    }

    private static ObjectNode reckoning(Reckoning reckoning, boolean isInPacks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("counted", sold(reckoning.counted(), isInPacks));
        reckoning.shrink().ifPresent(factor -> json.put("shrink", factor.toString()));
        reckoning.dressed().ifPresent(factor -> json.put("dressed", factor.toString()));
        return json.put("rounded", reckoning.isRounded());
    }

    private static String sold(Quantity quantity, boolean isInPacks) {
        return quantity.isCount() && isInPacks ? quantity.held() + " " + PACK : quantity.toString();
    }

    private static ObjectNode product(ProductPath path) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", path.slug());
        Catalogue.standard()
                .find(path)
                .ifPresent(known -> json.put("chinese", known.chinese()).put("english", known.english()));
        return json;
    }
}
