package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.workbook.SheetWriter;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/**
 * Writes entries to a sheet with the headings of the template. The column 编号 has the ids of the entries, so that an
 * exported sheet can be corrected and sent back.
 */
final class SheetExport {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<String> LISTING = List.of(
            "number",
            "party",
            "product",
            "stock",
            "container",
            "holds",
            "inner",
            "innerHolds",
            "breakable",
            "unitWeight",
            "pack",
            "ask",
            "from",
            "to",
            "lat",
            "lon",
            "dailyGain",
            "salvage",
            "holdingCost",
            "minimumPickup",
            "certificates",
            "certificateNumber",
            "priceFor",
            "priceAt",
            "weighedOn",
            "note");
    private static final List<String> INTENT = List.of(
            "number",
            "party",
            "buyerKind",
            "product",
            "demand",
            "minimum",
            "container",
            "holds",
            "inner",
            "innerHolds",
            "unitWeight",
            "bid",
            "from",
            "to",
            "lat",
            "lon",
            "maxDistance",
            "maxSuppliers",
            "minimumPerSupplier",
            "requires",
            "priceFor",
            "priceAt",
            "note");

    private SheetExport() {}

    /**
     * Writes listings or intents.
     *
     * @param entries their fields, with {@code id}, and the name of the party in {@code owner}
     */
    static byte[] of(SheetKind kind, Locale language, List<ObjectNode> entries) {
        Dictionary words = Dictionary.of(kind);
        List<String> fields = kind == SheetKind.LISTINGS ? LISTING : INTENT;
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        List<List<Object>> rows = entries.stream()
                .map(entry -> fields.stream()
                        .map(field -> cell(entry, field, isChinese))
                        .toList())
                .toList();
        return SheetWriter.write(
                kind.word(),
                fields.stream().map(field -> words.heading(field, language)).toList(),
                rows);
    }

    private static Object cell(ObjectNode entry, String field, boolean isChinese) {
        return switch (field) {
            case "number" -> entry.path("id").asText();
            case "party" -> entry.path("owner").asText();
            case "product" ->
                entry.has("products")
                        ? joined(named(entry.get("products"), isChinese))
                        : product(entry.path("product").asText(), isChinese);
            case "buyerKind", "priceFor", "priceAt" -> {
                String word = entry.path(field).asText();
                yield isChinese ? KindWords.chinese(field, word) : word;
            }
            case "container" -> entry.at("/container/name").asText();
            case "holds" -> entry.at("/container/holds").asText();
            case "inner" -> entry.at("/container/inner/name").asText();
            case "innerHolds" -> entry.at("/container/inner/holds").asText();
            case "breakable" -> flag(entry.path(field), isChinese);
            case "unitWeight" -> range(entry.path("unitWeight"));
            case "lat", "lon" -> entry.at("/at/" + field).decimalValue();
            case "certificateNumber" -> entry.at("/certificate/number").asText();
            case "certificates", "requires" -> joined(entry.path(field));
            default -> value(entry.path(field));
        };
    }

    /** Returns a value of an answer as a cell: a day, a whole number, or a text. */
    public static Object value(JsonNode value) {
        String text = value.asText();
        if (value.isIntegralNumber()) {
            return BigDecimal.valueOf(value.longValue());
        }
        return DAY.matcher(text).matches() ? LocalDate.parse(text) : text;
    }

    private static ArrayNode named(JsonNode products, boolean isChinese) {
        ArrayNode named = JsonNodeFactory.instance.arrayNode();
        products.forEach(each -> named.add(product(each.asText(), isChinese)));
        return named;
    }

    /**
     * Returns the Chinese name of a product for a Chinese reader, if the name means only this product; otherwise
     * returns the text unchanged.
     */
    private static String product(String text, boolean isChinese) {
        Catalogue catalogue = Catalogue.standard();
        return Optional.of(text)
                .filter(path -> isChinese && ProductPath.isPath(path))
                .flatMap(path -> catalogue.find(ProductPath.of(path)))
                .filter(product -> catalogue.named(product.chinese()).equals(Optional.of(product)))
                .map(Product::chinese)
                .orElse(text);
    }

    private static String flag(JsonNode flag, boolean isChinese) {
        return flag.isMissingNode() ? "" : flag.asBoolean() ? (isChinese ? "是" : "yes") : isChinese ? "否" : "no";
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return String.join("、", texts);
    }

    private static String range(JsonNode range) {
        String min = range.path("min").asText();
        String max = range.path("max").asText();
        if (min.isEmpty() || max.isEmpty()) {
            return min.isEmpty() ? (max.isEmpty() ? "" : max + "以下") : min + "以上";
        }
        return min.equals(max) ? min : min + "-" + max;
    }
}
