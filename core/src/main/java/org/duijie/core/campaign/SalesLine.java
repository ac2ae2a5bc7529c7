package org.duijie.core.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.Heads;

/**
 * What one cooperative offered, delivered and has left of one product; or the sum over products, over cooperatives, or
 * over both.
 *
 * @param cooperative the cooperative; empty in a sum over cooperatives
 * @param ware the product; empty in a sum over products. Where it is empty or not counted, the counts of heads here are
 *     meaningless
 * @param offered all stock, at the stated weight
 * @param sold the heads accepted at the scale
 * @param turnover what was accepted at the scale, and its amount
 * @param loads the number of loads that were accepted
 * @param left the stock that is not delivered, dead, rejected or lost, at today's weight
 */
public record SalesLine(
        Optional<String> cooperative,
        Optional<Ware> ware,
        Volume offered,
        Heads sold,
        Turnover turnover,
        long loads,
        Volume left) {

    /** Returns whether its heads are a sum of like units. */
    public boolean isCounted() {
        return ware.filter(Ware::isCounted).isPresent();
    }

    static SalesLine sum(Optional<String> cooperative, Optional<Ware> ware, Collection<SalesLine> parts) {
        List<SalesLine> all = List.copyOf(parts);
        return new SalesLine(
                cooperative,
                ware,
                Volume.sum(all.stream().map(SalesLine::offered).toList()),
                Bounded.heads(
                        all.stream().mapToLong(each -> each.sold().count()).sum()),
                Turnover.sum(all.stream().map(SalesLine::turnover).toList()),
                all.stream().mapToLong(SalesLine::loads).sum(),
                Volume.sum(all.stream().map(SalesLine::left).toList()));
    }
}
