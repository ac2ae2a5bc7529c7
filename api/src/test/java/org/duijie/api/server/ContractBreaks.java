package org.duijie.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a later contract would break a program that was written for an earlier one: what may no longer be asked, what must be asked besides,
 * and what an answer no longer has. An answer may have more fields.
 */
final class ContractBreaks {
    private static final List<String> LEAST = List.of("minLength", "minItems", "minimum", "minProperties");
    private static final List<String> MOST = List.of("maxLength", "maxItems", "maximum", "maxProperties");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");

    private final JsonNode earlier;
    private final JsonNode later;
    private final Set<String> compared = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();
    private final List<String> widened = new ArrayList<>();

    private ContractBreaks(JsonNode earlier, JsonNode later) {
        this.earlier = earlier;
        this.later = later;
    }

    static ContractBreaks between(JsonNode earlier, JsonNode later) {
        ContractBreaks all = new ContractBreaks(earlier, later);
        earlier.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> all.operation(each.getKey(), path.getKey(), each.getValue())));
        return all;
    }

    /** Each break, and where it is. */
    List<String> breaks() {
        return breaks;
    }

    /** Where an answer may have a value that it could not have before; a program has to expect that. */
    List<String> widened() {
        return widened;
    }

    private void operation(String method, String path, JsonNode before) {
        String at = method + " " + path;
        JsonNode now = later.get("paths").path(path).path(method);
        if (!now.path("operationId").equals(before.path("operationId"))) {
            breaks.add(at + " is gone, or has another name");
            return;
        }
        Map<String, JsonNode> known = parameters(earlier, before);
        Map<String, JsonNode> asked = parameters(later, now);
        known.forEach((name, parameter) -> asked(at + " " + name, parameter, asked.get(name)));
        asked.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean()
                    && !(known.containsKey(name)
                            && known.get(name).path("required").asBoolean())) {
                breaks.add(at + " " + name + " is required");
            }
        });
        JsonNode body = resolved(later, now.path("requestBody"));
        JsonNode bodyBefore = resolved(earlier, before.path("requestBody"));
        if (body.path("required").asBoolean() && !bodyBefore.path("required").asBoolean()) {
            breaks.add(at + " needs a body");
        }
        contents(at, bodyBefore, body, true);
        before.get("responses").properties().forEach(each -> {
            JsonNode answer = now.get("responses").path(each.getKey());
            contents(at + " " + each.getKey(), resolved(earlier, each.getValue()), resolved(later, answer), false);
        });
    }

    private void asked(String at, JsonNode before, JsonNode now) {
        if (now == null) {
            breaks.add(at + " is gone");
        } else {
            schemas(at, before.path("schema"), now.path("schema"), true);
        }
    }

    private void contents(String at, JsonNode before, JsonNode now, boolean isAsked) {
        before.path("content").properties().forEach(each -> {
            JsonNode type = now.path("content").path(each.getKey());
            if (type.isMissingNode()) {
                breaks.add(at + " has no " + each.getKey());
            } else {
                schemas(at, each.getValue().path("schema"), type.path("schema"), isAsked);
            }
        });
    }

    private void schemas(String at, JsonNode beforeOrLink, JsonNode nowOrLink, boolean isAsked) {
        String link =
                beforeOrLink.path("$ref").asText() + nowOrLink.path("$ref").asText();
        if (!link.isEmpty() && !compared.add(link + isAsked)) {
            return;
        }
        JsonNode before = resolved(earlier, beforeOrLink);
        JsonNode now = resolved(later, nowOrLink);
        values(at, before, now, isAsked);
        for (String choice : CHOICES) {
            for (int i = 0; i < before.path(choice).size(); i++) {
                schemas(at, before.path(choice).path(i), now.path(choice).path(i), isAsked);
            }
        }
        if (before.has("items")) {
            schemas(at + "[]", before.get("items"), now.path("items"), isAsked);
        }
        before.path("properties").properties().forEach(each -> {
            String field = at + "/" + each.getKey();
            if (now.path("properties").has(each.getKey())) {
                schemas(field, each.getValue(), now.path("properties").get(each.getKey()), isAsked);
            } else {
                breaks.add(field + " is gone");
            }
        });
        Set<String> more = isAsked ? texts(now.path("required")) : texts(before.path("required"));
        more.removeAll(isAsked ? texts(before.path("required")) : texts(now.path("required")));
        if (!more.isEmpty()) {
            breaks.add(at + (isAsked ? " needs " : " may lack ") + more);
        }
    }

    private void values(String at, JsonNode before, JsonNode now, boolean isAsked) {
        boolean isOfType =
                isAsked && (now.path("type").isMissingNode() || types(now).containsAll(types(before)));
        if (!isOfType && !types(before).equals(types(now))) {
            breaks.add(at + " was " + before.path("type") + " and is " + now.path("type"));
        }
        Set<String> knew = texts(before.path("enum"));
        Set<String> knows = texts(now.path("enum"));
        if (isAsked) {
            if (!knows.isEmpty() && (knew.isEmpty() || !knows.containsAll(knew))) {
                breaks.add(at + " takes only " + knows);
            }
            boolean isNarrower = LEAST.stream()
                            .anyMatch(limit -> number(now, limit, Double.NEGATIVE_INFINITY)
                                    > number(before, limit, Double.NEGATIVE_INFINITY))
                    || MOST.stream()
                            .anyMatch(limit -> number(now, limit, Double.POSITIVE_INFINITY)
                                    < number(before, limit, Double.POSITIVE_INFINITY));
            if (isNarrower || (now.has("pattern") && !now.get("pattern").equals(before.path("pattern")))) {
                breaks.add(at + " takes less than before");
            }
        } else if (!knew.isEmpty() && !(knew.containsAll(knows) && !knows.isEmpty())) {
            knows.removeAll(knew);
            widened.add(at + " " + knows);
        }
    }

    private static double number(JsonNode schema, String limit, double none) {
        return schema.path(limit).asDouble(none);
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.textValue()) : texts(type);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Map<String, JsonNode> parameters(JsonNode contract, JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(contract, each);
            all.put(
                    parameter.get("in").textValue() + " "
                            + parameter.get("name").textValue(),
                    parameter);
        }
        return all;
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = contract.at(at.get("$ref").textValue().substring(1));
        }
        return at == null ? MissingNode.getInstance() : at;
    }
}
