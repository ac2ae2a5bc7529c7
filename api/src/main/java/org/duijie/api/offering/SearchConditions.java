package org.duijie.api.offering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.api.offering.Cells.Range;
import org.duijie.api.offering.OfferingIndex.Pool;
import org.duijie.api.offering.OfferingSearch.Word;
import org.duijie.api.place.Circle;

/** Makes the conditions of a search. */
final class SearchConditions {
    private static final int BEFORE_SURROGATES = Character.MIN_SURROGATE - 1;
    private static final int BEHIND_SURROGATES = Character.MAX_SURROGATE + 1;

    private final Pool pool;
    private final UnaryOperator<String> rarestGram;
    private final List<SearchCondition> all = new ArrayList<>();

    private SearchConditions(Pool pool, UnaryOperator<String> rarestGram) {
        this.pool = pool;
        this.rarestGram = rarestGram;
    }

    /**
     * Returns the conditions of {@code search}. Those that probably hold for few rows come first.
     *
     * @param rarestGram returns the {@linkplain BigramIndex bigram} of a word that occurs in the fewest remarks
     */
    static List<SearchCondition> of(Pool pool, OfferingSearch search, UnaryOperator<String> rarestGram) {
        SearchConditions conditions = new SearchConditions(pool, rarestGram);
        search.party().ifPresent(conditions::addParty);
        search.campaign().ifPresent(conditions::addCampaign);
        search.words().forEach(conditions::addWord);
        search.box().ifPresent(conditions::addBox);
        search.product().ifPresent(conditions::addProduct);
        search.takes().ifPresent(conditions::addTakes);
        search.kind().ifPresent(conditions::addKind);
        search.to().ifPresent(conditions::addTo);
        search.from().ifPresent(conditions::addFrom);
        return conditions.all;
    }

    private void addParty(String party) {
        add(stream("g.party_id = :party AND g.id > :after"), "g.party_id = :party", Map.of("party", party));
    }

    private void addKind(String kind) {
        add(stream("g.kind = :kind AND g.id > :after"), "g.kind = :kind", Map.of("kind", kind));
    }

    private void addCampaign(String campaign) {
        String member = "n." + pool.memberId();
        String stream = "SELECT g.id FROM " + pool.members() + " n CROSS JOIN " + pool.table()
                + " g WHERE n.bureau_id = :bureau AND n.campaign_id = :campaign AND g.bureau_id = :bureau AND g.id = "
                + member + " AND g.id || '' > :after AND g.status = :status";
        String test = "EXISTS (SELECT 1 FROM " + pool.members() + " n WHERE n.bureau_id = g.bureau_id"
                + " AND n.campaign_id = :campaign AND " + member + " = g.id)";
        all.add(new SearchCondition(List.of(stream), true, test, Map.of("campaign", campaign), OfferingFinder.FEW));
    }

    /**
     * Finds this product and everything below it. Their paths are a range: they begin with {@code path/}, and so come
     * before the path followed by {@code 0}, the character after {@code /}.
     */
    private void addProduct(String path) {
        all.add(new SearchCondition(
                List.of(ofProducts("= :product"), ofProducts("> :under AND g.product < :beyond")),
                pool.hasOneProduct(),
                testOfProduct("= :product", "> :under", "< :beyond"),
                Map.of("product", path, "under", path + "/", "beyond", path + "0"),
                OfferingFinder.FEW));
    }

    private String testOfProduct(String exactly, String from, String to) {
        if (pool.hasOneProduct()) {
            String column = "g.product || '' ";
            return "(" + column + exactly + " OR (" + column + from + " AND " + column + to + "))";
        }
        return anyProduct("(t.product " + exactly + " OR (t.product " + from + " AND t.product " + to + "))");
    }

    /** Finds the products at or above this one. */
    private void addTakes(String path) {
        Map<String, Object> bound = new LinkedHashMap<>();
        String above = path;
        while (!above.isEmpty()) {
            bound.put("takes" + bound.size(), above);
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        }
        String names = names(bound);
        all.add(new SearchCondition(
                List.of(ofProducts("IN (" + names + ")")),
                pool.hasOneProduct(),
                anyProduct("t.product IN (" + names + ")"),
                bound,
                OfferingFinder.FEW));
    }

    private void addFrom(String from) {
        add(stream("g.to_day >= :from AND g.id || '' > :after"), "g.to_day || '' >= :from", Map.of("from", from));
    }

    private void addTo(String to) {
        add(stream("g.from_day <= :to AND g.id || '' > :after"), "g.from_day || '' <= :to", Map.of("to", to));
    }

    private void addBox(Circle.Box box) {
        Map<String, Object> bound = new HashMap<>(
                Map.of("south", box.south(), "north", box.north(), "west", box.west(), "east", box.east()));
        String inside = "g.lat BETWEEN :south AND :north AND g.lon BETWEEN :west AND :east";
        Optional<String> ranges = Cells.of(box).map(cells -> ranges(cells, bound));
        List<String> streams = ranges.map(values -> "SELECT g.id FROM (VALUES " + values + ") AS r CROSS JOIN "
                        + pool.table() + " g WHERE g.bureau_id = :bureau AND g.status = :status"
                        + " AND g.cell BETWEEN r.column1 AND r.column2 AND " + inside + " AND g.id || '' > :after")
                .map(List::of)
                .orElse(List.of());
        all.add(new SearchCondition(streams, true, inside, bound, OfferingFinder.FEW));
    }

    private static String ranges(List<Range> cells, Map<String, Object> bound) {
        List<String> ranges = new ArrayList<>();
        for (Range cell : cells) {
            int n = ranges.size();
            bound.put("first" + n, cell.first());
            bound.put("last" + n, cell.last());
            ranges.add("(:first" + n + ", :last" + n + ")");
        }
        return String.join(", ", ranges);
    }

    /** Finds a word in the names of the product, in the party's name, or in the remarks. */
    private void addWord(Word word) {
        int n = all.size();
        Map<String, Object> bound = new LinkedHashMap<>();
        word.products().forEach(product -> bound.put("product" + n + "_" + bound.size(), product));
        String like = "LIKE :word" + n + " ESCAPE '!'";
        String parties = "q.bureau_id = :bureau AND q.folded " + like;
        List<String> streams = new ArrayList<>();
        if (!bound.isEmpty()) {
            streams.add(ofProducts("IN (" + names(bound) + ")"));
        }
        streams.add("SELECT s.id FROM parties q CROSS JOIN " + pool.table() + " s WHERE " + parties
                + " AND s.bureau_id = :bureau AND s.party_id = q.id AND s.status = :status AND s.id > :after");
        streams.add("SELECT s.id FROM " + pool.grams() + " n CROSS JOIN " + pool.table()
                + " s WHERE n.bureau_id = :bureau AND n.gram >= :gram" + n + " AND n.gram < :beyond" + n
                + " AND s.bureau_id = :bureau AND s.id = n.subject_id AND s.id || '' > :after AND s.status = :status"
                + " AND s.words " + like);
        String gram = rarestGram.apply(word.text());
        bound.put("word" + n, anywhere(word.text()));
        bound.put("gram" + n, gram);
        bound.put("beyond" + n, behind(gram));
        all.add(new SearchCondition(
                streams,
                false,
                "(g.words " + like + " OR g.party_id IN (SELECT q.id FROM parties q WHERE " + parties + "))",
                bound,
                OfferingFinder.FEW / 5));
    }

    private String stream(String condition) {
        return "SELECT g.id FROM " + pool.table() + " g WHERE g.bureau_id = :bureau AND g.status = :status AND "
                + condition;
    }

    private String ofProducts(String condition) {
        return "SELECT g." + pool.productsId() + " AS id FROM " + pool.products()
                + " g WHERE g.bureau_id = :bureau AND g.status = :status AND g.product " + condition + " AND g."
                + pool.productsId() + " || '' > :after";
    }

    private static String anyProduct(String condition) {
        return "EXISTS (SELECT 1 FROM intent_products t WHERE t.bureau_id = g.bureau_id AND t.intent_id = g.id AND "
                + condition + ")";
    }

    private static String names(Map<String, Object> bound) {
        return ":" + String.join(", :", bound.keySet());
    }

    private static String anywhere(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Returns the first text, in the order of code points, that comes after all texts that begin with {@code gram}. */
    private static String behind(String gram) {
        int[] points = gram.codePoints().toArray();
        int last = points[points.length - 1];
        points[points.length - 1] =
                last == BEFORE_SURROGATES ? BEHIND_SURROGATES : Math.min(last + 1, Character.MAX_CODE_POINT);
        return new String(points, 0, points.length);
    }

    private void add(String stream, String test, Map<String, Object> bound) {
        all.add(new SearchCondition(List.of(stream), true, test, bound, OfferingFinder.FEW));
    }
}
