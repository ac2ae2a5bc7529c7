package org.duijie.api.report;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Weigh-ins by chance, with some dead and some sent back: on a scale, crate by crate with a tare each, or, where units are paid for, counted
 * alone; now and then one that cannot be.
 */
record CampaignScale(SplittableRandom random) {
    private static final int CRATES = 3;

    /**
     * The fields of a weigh-in.
     *
     * @param isByCount whether units are paid for
     */
    String weighing(CampaignGoods goods, long loaded, boolean isByCount, LocalDate on) {
        long heads = Math.max(1, loaded - few());
        long dead = Math.min(heads, few());
        long rejected = Math.min(heads - dead, few());
        boolean isCounted = isByCount && random.nextBoolean();
        return "'on':'" + on + "'," + (isCounted ? "" : scale(goods.weight(heads, random))) + "'heads':'"
                + goods.count(heads) + "','dead':" + lost(goods, dead, isCounted, "")
                + (rejected == 0
                        ? ""
                        : ",'rejections':[" + lost(goods, rejected, isCounted, ",'reason':'tooLight'") + "]")
                + ",'acceptors':['王','刘']";
    }

    /** Mostly none. */
    long few() {
        return random.nextInt(3) == 0 ? random.nextInt(4) : 0;
    }

    private static String lost(CampaignGoods goods, long count, boolean isCounted, String reason) {
        String weight = isCounted ? "" : ",'weight':'" + goods.share(count) + "'";
        return "{'heads':'" + goods.count(count) + "'" + weight + reason + "}";
    }

    private String scale(long net) {
        long crate = net / CRATES;
        if (random.nextInt(3) > 0 || crate == 0) {
            return batch(net) + ",";
        }
        return "'batches':[{" + batch(crate) + "},{" + batch(crate) + "},{" + batch(net - 2 * crate) + "}],";
    }

    private String batch(long net) {
        long tare = 1_000_000L + random.nextInt(1_000);
        return "'gross':'" + (tare + net) + " g','tare':'" + tare + " g'";
    }
}
