package org.duijie.core.deal.terms;

import org.duijie.core.market.Name;
import org.duijie.core.market.Window;

/**
 * The animal quarantine certificate (动物检疫合格证明) under which stock leaves the farm.
 *
 * @param number the number printed on it
 * @param valid the days on which stock may be on the road: one day inside a province, up to five days between provinces
 */
public record Permit(String number, Window valid) {
    public Permit {
        Name.require(number);
    }
}
