package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;

/** {@code /v1/products}: the catalogue. */
public final class ProductResource implements Resource {
    private final List<ObjectNode> products =
            Catalogue.standard().all().stream().map(ProductResource::json).toList();

    @Override
    public void register(Routes routes) {
        routes.get("/v1/products", Right.every(Scope.READ), call -> Answer.list(products));
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
