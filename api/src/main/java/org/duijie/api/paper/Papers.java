package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.duijie.api.db.BureauTable;
import org.duijie.api.deal.DealBook.Standing;
import org.duijie.api.deal.DealSteps;
import org.duijie.api.deal.DealView;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Settled;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;

/**
 * The documents of a deal, to print and sign. Each is made on request from the current record, and has the number of
 * the entry that it documents.
 */
public final class Papers {
    private static final int PER_MILLE = 1000;

    private final AppContext context;

    public Papers(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PaperResource(this);
    }

    /** Returns the deal sheet (成交确认单): what was proposed, agreed and confirmed. */
    public ObjectNode dealSheet(Principal principal, String id) {
        return paper(principal, id, "dealSheet", deal -> deal.subject().id());
    }

    /**
     * Returns the weigh ticket (过磅单) of the valid weigh-in.
     *
     * @throws Refused {@code STATE} when there is none
     */
    public ObjectNode weighTicket(Principal principal, String id) {
        return paper(
                principal,
                id,
                "weighTicket",
                deal -> Delivered.of(deal)
                        .map(delivered -> delivered.weighIn().id())
                        .orElseThrow(() -> tooEarly(Fault.NOT_WEIGHED_YET, deal)));
    }

    /**
     * Returns the settlement sheet (结算单) of the valid settlement.
     *
     * @throws Refused {@code STATE} when there is none
     */
    public ObjectNode settlementSheet(Principal principal, String id) {
        return paper(
                principal,
                id,
                "settlementSheet",
                deal -> settled(deal).settlement().id());
    }

    private static Settled settled(Deal deal) {
        if (deal instanceof Settled settled) {
            return settled;
        }
        throw tooEarly(Fault.NOT_SETTLED_YET, deal);
    }

    private static Refused tooEarly(Fault fault, Deal deal) {
        return Refused.because(
                RefusalCode.STATE, Refusals.at(fault, "", "", deal.state().code()));
    }

    private ObjectNode paper(Principal principal, String id, String paper, Function<Deal, String> number) {
        return context.database().read(view -> {
            Standing standing = DealSteps.seen(view, principal, id);
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("paper", paper);
            json.put("number", number.apply(standing.deal()));
            json.put("bureau", new BureauTable(view).name(principal.bureau()));
            json.set("product", product(standing.deal().subject().product()));
            Lot lot = Lot.of(view, standing.row().bureau(), standing.row().listing());
            json.put("unit", lot.pack().isPresent() ? "pack" : "head");
            json.set("deal", DealView.of(view, principal, standing).json());
            if (paper.equals("settlementSheet")) {
                ObjectNode reckoning = reckoning(settled(standing.deal()).weighed());
                lot.say(reckoning);
                json.set("reckoning", reckoning);
            }
            return json;
        });
    }

    /** Returns the factors of the amount other than the price. They are exact. */
    private static ObjectNode reckoning(Weighed deal) {
        DealTerms terms = deal.terms();
        Payable payable = deal.weighIn().payable(terms);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("counted", payable.counted().toString());
        if (!payable.counted().isCount()) {
            WeighingPoint at = terms.conditions().weighedAt();
            Shrink shrink = terms.conditions().shrink();
            putUnlessWhole(json, "shrink", shrink.numerator(at), shrink.denominator(at));
            putUnlessWhole(json, "dressed", terms.price().dressedPerMille(), PER_MILLE);
        }
        return json.put("rounded", payable.isRounded());
    }

    private static void putUnlessWhole(ObjectNode json, String factor, long numerator, long denominator) {
        if (numerator != denominator) {
            json.put(factor, numerator + "/" + denominator);
        }
    }

    private static JsonNode product(ProductPath path) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", path.slug());
        Catalogue.standard()
                .find(path)
                .ifPresent(known -> json.put("chinese", known.chinese()).put("english", known.english()));
        return json;
    }
}
