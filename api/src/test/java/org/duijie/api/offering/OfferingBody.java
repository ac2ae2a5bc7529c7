package org.duijie.api.offering;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The body with which a listing or an intent is entered: broilers, or poultry, of late December 2026 near Lingbao, unless a test says
 * otherwise. As text it has single quotes.
 */
public final class OfferingBody {
    private final Map<String, String> fields;

    private OfferingBody(Map<String, String> fields) {
        this.fields = fields;
    }

    /** A listing of broilers of 6 to 7 jin. */
    public static OfferingBody listing(String stock) {
        return new OfferingBody(new LinkedHashMap<>())
                .with("product", "poultry/broiler")
                .with("stock", stock)
                .withJson("unitWeight", "{'min':'6 jin','max':'7 jin'}")
                .with("ask", "5.10 CNY/jin")
                .inDecember();
    }

    /** An intent for poultry of any kind. */
    public static OfferingBody intent(String demand) {
        return new OfferingBody(new LinkedHashMap<>())
                .withJson("products", "['poultry']")
                .with("demand", demand)
                .with("bid", "5.30 CNY/jin")
                .inDecember();
    }

    private OfferingBody inDecember() {
        return with("from", "2026-12-19").with("to", "2026-12-31").at("34.5", "110.9");
    }

    /** The same of a party, which a liaison names. */
    public OfferingBody of(String party) {
        return with("party", party);
    }

    /** The same at another place. */
    public OfferingBody at(String latitude, String longitude) {
        return withJson("at", "{'lat':" + latitude + ",'lon':" + longitude + "}");
    }

    /** The same with a quarantine certificate that holds from the first day to {@code day}. */
    public OfferingBody permittedTo(String day) {
        return withJson("permits", "[{'kind':'动物检疫合格证明','number':'JY-1','from':'2026-12-19','to':'" + day + "'}]");
    }

    /** The same with a text in a field. */
    public OfferingBody with(String field, String text) {
        return withJson(field, "'" + text + "'");
    }

    /** The same with a value in a field, as the body has it. */
    public OfferingBody withJson(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new OfferingBody(changed);
    }

    /** The same without some fields. */
    public OfferingBody without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeAll(List.of(names));
        return new OfferingBody(changed);
    }

    /** One field as the body has it, with its name. */
    public String only(String name) {
        return "'" + name + "':" + fields.get(name);
    }

    /** The bytes that a facade takes. */
    public byte[] bytes() {
        return toString().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(each -> "'" + each.getKey() + "':" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
