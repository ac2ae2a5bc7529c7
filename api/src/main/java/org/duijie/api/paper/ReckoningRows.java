package org.duijie.api.paper;

import java.util.Optional;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.Dead;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * Shows how an amount follows from the weigh tickets (结算过程). Begins with the weight or count on the ticket, and lists
 * line by line what is subtracted or added, up to the quantity that is paid for. Then multiplies this quantity by the
 * factors and the price. The lines add up exactly, and the product is exact.
 */
final class ReckoningRows {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final SettlementSheet settled;
    private final Conditions conditions;
    private final Reckoning reckoning;
    private final boolean isByHead;

    private ReckoningRows(PaperSheet sheet, SettlementSheet settled) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.settled = settled;
        this.conditions = settled.head().terms().conditions();
        this.reckoning = settled.reckoning();
        this.isByHead = reckoning.counted().isCount();
    }

    /** Writes the rows from the weigh-in to the product. */
    static void write(PaperSheet sheet, SettlementSheet settled) {
        ReckoningRows rows = new ReckoningRows(sheet, settled);
        settled.loads().forEach(rows::counted);
        rows.together();
        rows.factors();
        rows.product();
    }

    /** Adds a note on the exactness of the figures: the product is exact, even if a factor is printed rounded. */
    static void notes(PaperSheet sheet, Reckoning reckoning) {
        sheet.note(sheet.words().label(reckoning.isRounded() ? "exactButPrinted" : "exact"));
    }

    private void counted(Delivered load) {
        WeighIn weighIn = load.weighIn();
        if (load.deal().loads().count() > 1) {
            sheet.row(
                    "load",
                    sheet.words()
                            .filled("load.number", Integer.toString(load.load().number())),
                    PaperNumbers.ticket(settled.head().number(), load.load()));
        }
        if (isByHead) {
            sheet.row("counted", words.figure(weighIn.heads()));
        } else {
            sheet.row("net", words.figure(weighIn.reading().net()));
        }
        Dead dead = weighIn.dead();
        lost("dead", dead.heads(), dead.weighed(), words.bornBy(conditions.deathsBornBy()));
        weighIn.rejections()
                .forEach(each -> lost("rejected", each.heads(), each.weighed(), words.rejected(each.reason())));
        if (isByHead) {
            sheet.row("acceptedHeads", words.figure(weighIn.acceptedHeads()));
        } else {
            sheet.row("acceptedWeight", words.figure(weighIn.acceptedWeight()));
        }
        if (conditions.deathsBornBy() == Side.BUYER) {
            off(dead.heads(), dead.weighed()).ifPresent(paid -> sheet.row("deadPaid", "+ " + words.figure(paid)));
        }
    }

    /** Adds the sum over all loads, if there are several. */
    private void together() {
        if (settled.loads().size() > 1) {
            sheet.sum("together", words.figure(reckoning.counted()));
        }
    }

    private void lost(String label, Heads heads, Optional<Weight> weighed, String why) {
        if (heads.count() > 0 || off(heads, weighed).isPresent()) {
            boolean isWeightSaid = !sheet.countsHeads() && off(heads, weighed).isPresent();
            String off = off(heads, weighed)
                    .map(quantity -> "− " + words.figure(quantity))
                    .orElseGet(() -> words.label("offScale"));
            sheet.row(label, isByHead || isWeightSaid ? off : words.bracketed(off, words.figure(heads)), why);
        }
    }

    /**
     * Returns the lost quantity in the measure of the price: heads or a weight. Returns empty when nothing was lost in
     * this measure.
     */
    private Optional<Quantity> off(Heads heads, Optional<Weight> weighed) {
        Optional<Quantity> lost = isByHead ? Optional.of(heads) : weighed.map(weight -> weight);
        return lost.filter(quantity -> quantity.held() > 0);
    }

    /** Adds the factors by which a weight is multiplied: for shrink and for a price by dressed weight. */
    private void factors() {
        if (isByHead) {
            return;
        }
        reckoning
                .shrink()
                .ifPresentOrElse(
                        factor -> sheet.row(
                                "shrink",
                                "× " + factor,
                                words.share(conditions.shrink().perMille()),
                                words.bornBy(conditions.shrink().bornBy())),
                        sheet::shrink);
        reckoning.dressed().ifPresent(factor -> sheet.row("yield", "× " + factor));
    }

    private void product() {
        sheet.sum("payable", (reckoning.isRounded() ? "≈ " : "") + words.figure(reckoning.payable()));
        sheet.price();
        StringBuilder product = new StringBuilder(words.figure(reckoning.counted()));
        reckoning.factors().forEach(factor -> product.append(" × ").append(factor));
        sheet.row(
                "reckoned", product + " × " + words.factor(sheet.terms().price().price()));
    }
}
