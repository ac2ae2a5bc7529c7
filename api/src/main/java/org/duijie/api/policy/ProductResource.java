package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.OwnWord;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/** {@code /v1/products}: the catalogue. */
final class ProductResource implements Resource {
    private static final List<ObjectNode> STANDARD =
            Catalogue.standard().all().stream().map(ProductResource::json).toList();

    private final Function<Principal, Catalogue> catalogues;

    /**
     * Makes the resource.
     *
     * @param catalogues returns the catalogue of a principal's bureau
     */
    ProductResource(Function<Principal, Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                "/v1/products",
                Right.every(Scope.READ),
                call -> Answer.list(products(catalogues.apply(call.principal()))));
    }

    /**
     * Returns the standard products, then those that the bureau has added. Words that the bureau has added are among
     * the aliases of the products.
     */
    private static List<ObjectNode> products(Catalogue catalogue) {
        if (catalogue.own().isEmpty() && catalogue.words().isEmpty()) {
            return STANDARD;
        }
        Map<ProductPath, List<String>> said = catalogue.words().stream()
                .collect(Collectors.groupingBy(OwnWord::path, Collectors.mapping(OwnWord::word, Collectors.toList())));
        return catalogue.all().stream()
                .map(product -> {
                    ObjectNode json = json(product);
                    said.getOrDefault(product.path(), List.of()).forEach(json.withArray("aliases")::add);
                    return catalogue.isOwn(product.path()) ? json.put("own", true) : json;
                })
                .toList();
    }

    private static ObjectNode json(Product product) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", product.path().slug());
        json.put("chinese", product.chinese());
        json.put("english", product.english());
        product.aliases().forEach(json.withArray("aliases")::add);
        json.put("group", product.isGroup());
        json.put("defaultUnit", product.defaultUnit());
        product.hsCode().ifPresent(code -> json.put("hsCode", code));
        return json;
    }
}
