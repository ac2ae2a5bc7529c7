package org.duijie.api.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.api.json.UnitWords;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/**
 * Writes the names of all products as a script, so that a phone need not load the whole catalogue to show the name of a
 * product.
 */
final class NamesFile {
    private NamesFile() {}

    /**
     * Returns a JavaScript module. Its default export is an object with a list for each product path: the Chinese name
     * and, if there is one, the counting word for heads. Its export "live" lists the products, or groups of products,
     * that are live animals, each without those under it.
     */
    static String chinese() {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        Catalogue.standard().all().forEach(each -> {
            ArrayNode told = names.putArray(each.path().slug());
            told.add(each.chinese());
            each.countWords().stream().findFirst().ifPresent(told::add);
        });
        ArrayNode live = JsonNodeFactory.instance.arrayNode();
        liveGroups().forEach(each -> live.add(each.slug()));
        return "export default " + names + ";\nexport const live = " + live + ";\n";
    }

    /** Returns a JavaScript module. Its default export is an object with the English name for each product path. */
    static String english() {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        Catalogue.standard().all().forEach(each -> names.put(each.path().slug(), each.english()));
        return "export default " + names + ";\n";
    }

    /** Returns the highest paths below which all products are live animals. */
    private static List<ProductPath> liveGroups() {
        List<ProductPath> groups = new ArrayList<>();
        Catalogue.standard().all().stream()
                .map(Product::path)
                .sorted(Comparator.comparing(ProductPath::slug))
                .filter(each -> groups.stream().noneMatch(each::isUnder))
                .filter(UnitWords::isLive)
                .forEach(groups::add);
        return groups;
    }
}
