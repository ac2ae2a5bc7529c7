package org.duijie.api.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.InvalidValueException;

/** The words for kinds of parties, buyers and prices in sheets. */
final class KindWords {
    private static final Map<String, BuyerKind> BUYERS = Map.ofEntries(
            Map.entry("学校", BuyerKind.SCHOOL),
            Map.entry("中小学", BuyerKind.SCHOOL),
            Map.entry("中学", BuyerKind.SCHOOL),
            Map.entry("小学", BuyerKind.SCHOOL),
            Map.entry("幼儿园", BuyerKind.SCHOOL),
            Map.entry("高中", BuyerKind.SCHOOL),
            Map.entry("初中", BuyerKind.SCHOOL),
            Map.entry("大学", BuyerKind.SCHOOL),
            Map.entry("高校", BuyerKind.SCHOOL),
            Map.entry("职校", BuyerKind.SCHOOL),
            Map.entry("学校食堂", BuyerKind.SCHOOL),
            Map.entry("便利店", BuyerKind.SUPERMARKET),
            Map.entry("生鲜店", BuyerKind.SUPERMARKET),
            Map.entry("连锁超市", BuyerKind.SUPERMARKET),
            Map.entry("企业", BuyerKind.FACTORY),
            Map.entry("厂矿", BuyerKind.FACTORY),
            Map.entry("工厂食堂", BuyerKind.FACTORY),
            Map.entry("企业食堂", BuyerKind.FACTORY),
            Map.entry("职工食堂", BuyerKind.CANTEEN),
            Map.entry("医院食堂", BuyerKind.CANTEEN),
            Map.entry("医院", BuyerKind.CANTEEN),
            Map.entry("机关", BuyerKind.CANTEEN),
            Map.entry("部队", BuyerKind.CANTEEN),
            Map.entry("养老院", BuyerKind.CANTEEN),
            Map.entry("敬老院", BuyerKind.CANTEEN),
            Map.entry("宾馆", BuyerKind.RESTAURANT),
            Map.entry("饭馆", BuyerKind.RESTAURANT),
            Map.entry("餐饮企业", BuyerKind.RESTAURANT),
            Map.entry("批发", BuyerKind.WHOLESALER),
            Map.entry("经销商", BuyerKind.WHOLESALER),
            Map.entry("收购商", BuyerKind.WHOLESALER),
            Map.entry("农贸市场", BuyerKind.WHOLESALER),
            Map.entry("商贩", BuyerKind.WHOLESALER),
            Map.entry("加工厂", BuyerKind.PROCESSOR),
            Map.entry("加工", BuyerKind.PROCESSOR),
            Map.entry("加工商", BuyerKind.PROCESSOR),
            Map.entry("食品厂", BuyerKind.PROCESSOR),
            Map.entry("食品加工厂", BuyerKind.PROCESSOR),
            Map.entry("屠宰场", BuyerKind.PROCESSOR),
            Map.entry("屠宰厂", BuyerKind.PROCESSOR),
            Map.entry("小区", BuyerKind.RESIDENTS),
            Map.entry("团购", BuyerKind.RESIDENTS),
            Map.entry("个人", BuyerKind.RESIDENTS),
            Map.entry("超市", BuyerKind.SUPERMARKET),
            Map.entry("商超", BuyerKind.SUPERMARKET),
            Map.entry("工厂", BuyerKind.FACTORY),
            Map.entry("食堂", BuyerKind.CANTEEN),
            Map.entry("单位食堂", BuyerKind.CANTEEN),
            Map.entry("机关食堂", BuyerKind.CANTEEN),
            Map.entry("餐饮", BuyerKind.RESTAURANT),
            Map.entry("餐馆", BuyerKind.RESTAURANT),
            Map.entry("餐厅", BuyerKind.RESTAURANT),
            Map.entry("饭店", BuyerKind.RESTAURANT),
            Map.entry("酒店", BuyerKind.RESTAURANT),
            Map.entry("批发商", BuyerKind.WHOLESALER),
            Map.entry("批发市场", BuyerKind.WHOLESALER),
            Map.entry("加工企业", BuyerKind.PROCESSOR),
            Map.entry("居民", BuyerKind.RESIDENTS),
            Map.entry("社区", BuyerKind.RESIDENTS),
            Map.entry("其他", BuyerKind.OTHER),
            Map.entry("其它", BuyerKind.OTHER));
    private static final Set<String> COOPERATIVES =
            Set.of("cooperative", "seller", "farm", "合作社", "养殖户", "农户", "家庭农场", "农场", "供应方", "养殖企业", "养殖场", "种植户");
    private static final Set<String> KINDS = Set.of("cooperative", "buyer");
    private static final Set<String> BUYER = Set.of("buyer", "采购方", "买方", "需求方");
    private static final Set<String> LIVE = Set.of("live", "活重", "活", "活体", "毛重");
    private static final Set<String> DRESSED = Set.of("dressed", "白条", "白条重", "净膛", "胴体");
    private static final Set<String> FARM = Set.of("farm", "产地", "地头", "出场", "自提", "上门提货", "场内");
    private static final Set<String> DELIVERED = Set.of("delivered", "到货", "送货", "送到", "送货上门", "到户", "到校");

    private KindWords() {}

    /** Returns the kind of buyer that a word means; empty when it means none. */
    static Optional<BuyerKind> buyer(String word) {
        BuyerKind known = BUYERS.get(word);
        if (known != null || word.isEmpty()) {
            return Optional.ofNullable(known);
        }
        try {
            return Optional.of(BuyerKind.parse(word.toLowerCase(Locale.ROOT)));
        } catch (InvalidValueException none) {
            return Optional.empty();
        }
    }

    /** Refuses a word that means no kind of buyer. The complaint lists the words that are understood. */
    static void refuseUnknownBuyer(String word, List<Complaint> complaints) {
        if (!word.isEmpty() && buyer(word).isEmpty()) {
            complaints.add(Refusals.at(SheetFault.BUYER_KIND_UNKNOWN, "/buyerKind", word, buyers()));
        }
    }

    /** Refuses a word that means no kind of party. The complaint lists the words that are understood. */
    static void refuseUnknownParty(String word, List<Complaint> complaints) {
        if (!word.isEmpty() && party(word).equals(word) && !KINDS.contains(word)) {
            complaints.add(Refusals.at(SheetFault.PARTY_KIND_UNKNOWN, "/kind", word, buyers()));
        }
    }

    private static String buyers() {
        return Arrays.stream(BuyerKind.values())
                .map(each -> chinese(each) + " " + each.word())
                .collect(Collectors.joining("、"));
    }

    /** Returns the Chinese word for a kind of buyer. */
    static String chinese(BuyerKind kind) {
        return switch (kind) {
            case SUPERMARKET -> "超市";
            case SCHOOL -> "学校";
            case FACTORY -> "工厂";
            case CANTEEN -> "食堂";
            case RESTAURANT -> "餐饮";
            case WHOLESALER -> "批发商";
            case PROCESSOR -> "加工企业";
            case RESIDENTS -> "居民";
            case OTHER -> "其他";
        };
    }

    /** Returns the Chinese word for a code in a field of an entry; other texts unchanged. */
    static String chinese(String field, String word) {
        return switch (field + " " + word) {
            case "priceFor live" -> "活重";
            case "priceFor dressed" -> "白条";
            case "priceAt farm" -> "产地";
            case "priceAt delivered" -> "到货";
            default ->
                field.equals("buyerKind") ? buyer(word).map(KindWords::chinese).orElse(word) : word;
        };
    }

    /**
     * Returns the kind of party that a word means, in the form of request bodies; the word itself when it means none.
     */
    static String party(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        boolean isBuyer = BUYER.contains(plain) || buyer(word).isPresent();
        return COOPERATIVES.contains(plain) ? "cooperative" : isBuyer ? "buyer" : word;
    }

    static String priceFor(String word) {
        return LIVE.contains(word) ? "live" : DRESSED.contains(word) ? "dressed" : word;
    }

    static String priceAt(String word) {
        return FARM.contains(word) ? "farm" : DELIVERED.contains(word) ? "delivered" : word;
    }
}
