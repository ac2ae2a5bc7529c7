package org.duijie.api.report;

import java.util.List;
import java.util.SplittableRandom;
import org.duijie.api.offering.OfferingBody;

/** What random campaigns trade, each by its own units: heads, packs of heads that stay whole or may be broken, and packs by weight. */
enum CampaignGoods {
    BROILERS("poultry/broiler", "head", 3_250) {
        @Override
        OfferingBody listing(SplittableRandom random) {
            return OfferingBody.listing(random.nextInt(50, 1_500) + " head").permittedTo("2026-12-23");
        }

        @Override
        List<OfferingBody> intents(SplittableRandom random) {
            return List.of(
                    OfferingBody.intent(random.nextInt(50, 1_500) + " head"),
                    OfferingBody.intent(random.nextInt(50, 1_500) + " head"),
                    OfferingBody.intent(random.nextInt(50, 1_500) + " kg"));
        }

        @Override
        String price(SplittableRandom random) {
            return random.nextInt(400, 600) / 100.0 + " CNY/jin";
        }
    },
    /** Stock that fills no whole case is not sold. */
    EGGS_IN_CASES("egg/duck", "pack", 21_600) {
        @Override
        OfferingBody listing(SplittableRandom random) {
            return eggs(random.nextInt(40_000, 400_000) + " 枚")
                    .withJson("container", "{'name':'件','holds':'12 板','inner':{'name':'板','holds':'30 枚'}}");
        }

        @Override
        List<OfferingBody> intents(SplittableRandom random) {
            return List.of(
                    wish(random.nextInt(20_000, 300_000) + " 枚", "1 CNY/head"),
                    wish(random.nextInt(500, 20_000) + " kg", "9 CNY/jin"));
        }

        @Override
        String price(SplittableRandom random) {
            return random.nextBoolean()
                    ? random.nextInt(30_000, 40_000) / 100.0 + " CNY/件"
                    : random.nextInt(700, 900) / 100.0 + " CNY/jin";
        }
    },
    EGGS_OF_BROKEN_CASES("egg/goose", "head", 60) {
        @Override
        OfferingBody listing(SplittableRandom random) {
            return eggs(random.nextInt(3, 30) + " 件")
                    .withJson("container", "{'name':'件','holds':'360 枚'}")
                    .withJson("breakable", "true");
        }

        @Override
        List<OfferingBody> intents(SplittableRandom random) {
            return List.of(
                    wish(random.nextInt(100, 9_000) + " 枚", "1 CNY/head"),
                    wish(random.nextInt(10, 600) + " kg", "9 CNY/jin"));
        }

        @Override
        String price(SplittableRandom random) {
            return random.nextInt(2_000, 4_000) / 100.0 + " CNY/30 枚";
        }
    },
    APPLES_IN_BOXES("fruit/apple", "pack", 10_000) {
        @Override
        OfferingBody listing(SplittableRandom random) {
            return OfferingBody.listing(random.nextInt(50, 1_500) + " 箱")
                    .with("product", product())
                    .without("unitWeight")
                    .withJson("container", "{'name':'箱','holds':'20 斤'}")
                    .with("ask", "40 CNY/箱");
        }

        @Override
        List<OfferingBody> intents(SplittableRandom random) {
            return List.of(wish(random.nextInt(500, 15_000) + " kg", "3 CNY/jin"));
        }

        @Override
        String price(SplittableRandom random) {
            return random.nextBoolean()
                    ? random.nextInt(3_000, 5_000) / 100.0 + " CNY/箱"
                    : random.nextInt(150, 250) / 100.0 + " CNY/jin";
        }
    };

    private final String product;
    private final String unit;
    private final int grams;

    CampaignGoods(String product, String unit, int grams) {
        this.product = product;
        this.unit = unit;
        this.grams = grams;
    }

    abstract OfferingBody listing(SplittableRandom random);

    abstract List<OfferingBody> intents(SplittableRandom random);

    abstract String price(SplittableRandom random);

    String product() {
        return product;
    }

    /** How {@code count} of what is sold are written. */
    String count(long count) {
        return count + " " + unit;
    }

    /** What {@code count} may weigh together, in grams. */
    long weight(long count, SplittableRandom random) {
        return count * grams + random.nextLong(count * grams / 20 + 1);
    }

    /** What {@code count} of them weigh at the mean, as a text. */
    String share(long count) {
        return count * grams + " g";
    }

    OfferingBody eggs(String stock) {
        return OfferingBody.listing(stock)
                .with("product", product)
                .withJson("unitWeight", "{'min':'60 g','max':'60 g'}")
                .with("ask", "336 CNY/件");
    }

    OfferingBody wish(String demand, String bid) {
        return OfferingBody.intent(demand)
                .withJson("products", "['" + product + "']")
                .with("bid", bid);
    }
}
