package org.duijie.api.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.message.MessageReader;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/**
 * Reads names of goods that are not in the catalogue, in the same way as names in messages. For example, 香菇（干） means
 * 干香菇, 猕猴桃(徐香) means 猕猴桃, and 砀山酥梨 means 梨. A name that may mean several products stays as written.
 */
final class GoodsNames {
    private static final Pattern BRACKETS = Pattern.compile("([^()]{1,20})\\(([^()]{1,20})\\)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,20}");

    /**
     * Signs in names of goods that were processed after harvest or slaughter, or that are another part of the plant or
     * animal.
     */
    private static final Pattern TREATED = Pattern.compile("[干冻腌卤熏腊脯酱汁酒醋油膏粉糖饼茶烤炸酸咸片丝条丁泥罐苗种籽秆壳皮叶花]");

    private static final List<String> FRESH = List.of("活", "鲜", "新鲜", "生");
    private static final String MEAT = "肉";
    private static final String SELL = "卖";
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
    private static final int MOST_KEPT = 1_000;

    private final Catalogue catalogue;
    private final MessageReader reader;
    /** The products that names were read as. So a name that many rows of a sheet have is read only once. */
    private final Map<String, Optional<Product>> read = new HashMap<>();

    GoodsNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = MessageReader.of(catalogue, Gazetteer.NONE);
    }

    /** Returns the name of the goods in the catalogue. Adds a warning if this is not the name as written. */
    String read(String written, String pointer, List<Complaint> complaints) {
        String text = Normalizer.normalize(SheetCells.brief(written), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        if (text.isEmpty() || isKnown(text) || ProductPath.isPath(text)) {
            return written;
        }
        if (read.size() >= MOST_KEPT) {
            read.clear();
        }
        Optional<Product> found = read.computeIfAbsent(text, this::meant);
        found.ifPresent(
                product -> complaints.add(Refusals.at(SheetFault.PRODUCT_READ, pointer, written, product.chinese())));
        return found.map(Product::chinese).orElse(written);
    }

    private boolean isKnown(String text) {
        return !catalogue.readings(text).isEmpty() || !catalogue.tagged(text).isEmpty();
    }

    private Optional<Product> meant(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return inBrackets(brackets.group(1), brackets.group(2));
        }
        return CHINESE.matcher(text).matches() ? plain(text) : Optional.empty();
    }

    /**
     * Reads a name with brackets. These may change the product, as in 香菇(干), or only give the variety, as in 猕猴桃(徐香).
     */
    private Optional<Product> inBrackets(String outer, String inner) {
        if (TREATED.matcher(inner).find() && one(inner).isEmpty()) {
            return Stream.of(inner + outer, outer + inner)
                    .flatMap(each -> one(each).stream())
                    .findFirst();
        }
        Optional<Product> goods = one(outer);
        Optional<Product> other = one(inner);
        if (goods.isEmpty() || other.isEmpty()) {
            boolean isOpen = !catalogue.readings(outer).isEmpty() && goods.isEmpty() && other.isEmpty();
            return isOpen ? Optional.empty() : goods.or(() -> other);
        }
        return other.get().isUnder(goods.get().path())
                ? other
                : goods.filter(each -> each.isUnder(other.get().path()));
    }

    /** Returns the product that a name means, either in the catalogue or in the way of messages. */
    private Optional<Product> one(String name) {
        List<Product> readings = catalogue.readings(name);
        return readings.isEmpty() && CHINESE.matcher(name).matches()
                ? plain(name)
                : readings.stream().filter(each -> readings.size() == 1).findFirst();
    }

    private Optional<Product> plain(String name) {
        for (String word : FRESH) {
            String rest = name.startsWith(word) ? name.substring(word.length()) : "";
            if (catalogue.readings(rest).size() == 1) {
                return catalogue.named(rest);
            }
        }
        String cut = name.endsWith(MEAT) ? name.substring(0, name.length() - 1) : "";
        Optional<Product> meat = catalogue
                .named(cut)
                .filter(each -> each.path().slug().startsWith("meat/"))
                .filter(each -> catalogue.readings(cut).size() == 1);
        return meat.or(() -> said(name));
    }

    /**
     * Reads a name in the way of messages. The text before the name of the product may give the origin or the variety,
     * but no processing.
     */
    private Optional<Product> said(String name) {
        List<MessageDraft> drafts = reader.read(SELL + name, ANY_DAY).drafts();
        if (drafts.size() != 1 || drafts.get(0).question(Field.PRODUCT).isPresent()) {
            return Optional.empty();
        }
        return drafts.get(0)
                .slot(Field.PRODUCT)
                .filter(slot -> slot.values().size() == 1 && isWhole(name, slot))
                .flatMap(slot -> catalogue.find(ProductPath.of(slot.values().get(0))));
    }

    private boolean isWhole(String name, Slot slot) {
        int start = slot.spans().get(0).start() - SELL.length();
        int end = slot.spans().get(slot.spans().size() - 1).end() - SELL.length();
        String after = name.substring(end);
        boolean isSame = after.isEmpty()
                || catalogue.named(after).map(Product::path).map(ProductPath::slug).stream()
                        .anyMatch(slot.values()::contains);
        return start >= 0
                && isSame
                && !TREATED.matcher(name.substring(0, start)).find();
    }
}
