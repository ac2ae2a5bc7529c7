package org.duijie.api.store;

import java.util.Locale;

/** The conditions that a search of listings and one of intents have in common. */
final class GoodsWhere {
    private GoodsWhere() {}

    static Where of(BureauId bureau, GoodsSearch search, Page page) {
        Where where = new Where("g.bureau_id = :bureau")
                .bind("bureau", bureau.text())
                .bind("limit", page.limit())
                .and("g.id > :after")
                .bind("after", page.after())
                .and("g.status = :status", "status", search.status())
                .and("g.party_id = :party", "party", search.party())
                .and("g.to_day >= :from", "from", search.from())
                .and("g.from_day <= :to", "to", search.to())
                .and("g.words LIKE :text ESCAPE '!'", "text", search.text().map(GoodsWhere::anywhere))
                .and("(g.status = 'open' OR g.party_id = :seenBy)", "seenBy", search.seenBy());
        search.box()
                .ifPresent(box -> where.and("g.lat BETWEEN :south AND :north AND g.lon BETWEEN :west AND :east")
                        .bind("south", box.south())
                        .bind("north", box.north())
                        .bind("west", box.west())
                        .bind("east", box.east()));
        return where;
    }

    private static String anywhere(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
