package org.duijie.api.store;

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
                .and("(g.status = 'open' OR g.party_id = :seenBy)", "seenBy", search.seenBy());
        search.text().ifPresent(text -> addWords(where, text));
        search.box()
                .ifPresent(box -> where.and("g.lat BETWEEN :south AND :north AND g.lon BETWEEN :west AND :east")
                        .bind("south", box.south())
                        .bind("north", box.north())
                        .bind("west", box.west())
                        .bind("east", box.east()));
        return where;
    }

    /** Each word has to stand somewhere. */
    private static void addWords(Where where, String text) {
        String[] words = Goods.folded(text).strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            where.and("g.words LIKE :word" + i + " ESCAPE '!'").bind("word" + i, anywhere(words[i]));
        }
    }

    private static String anywhere(String word) {
        String literal = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
