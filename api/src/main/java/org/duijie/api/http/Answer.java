package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.feature.Once.StoredAnswer;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param warnings warnings about what was entered; {@link #worded} moves them to the body
 */
public record Answer(
        int status, Map<String, String> headers, String contentType, String body, List<Complaint> warnings) {
    public static final String JSON = "application/json";
    public static final int NOT_MODIFIED = 304;
    private static final Set<String> REPEATED = Set.of("ETag", "Cache-Control", "Vary", SafeHeaders.POLICY);
    private static final List<String> SECRETS = List.of("token", "secret");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Answer(int status, Map<String, String> headers, String contentType, String body) {
        this(status, headers, contentType, body, List.of());
    }

    /** Returns this answer with its warnings added to the body, after any warnings that the body has already. */
    public Answer worded(Locale language) {
        if (warnings.isEmpty()) {
            return this;
        }
        ObjectNode json = Body.tree(body);
        FieldErrors.addTo(json.withArray("warnings"), warnings, language);
        return new Answer(status, headers, contentType, json.toString());
    }

    /** Returns an answer with an XLSX file to be saved under {@code name}. Each character of its body is one byte. */
    public static Answer sheet(String name, byte[] file) {
        Map<String, String> headers = Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new Answer(200, headers, XLSX, new String(file, StandardCharsets.ISO_8859_1));
    }

    /** Returns an answer with bytes, such as those of a compressed file. Each character of its body is one byte. */
    public static Answer ofBytes(Map<String, String> headers, String contentType, byte[] bytes) {
        return new Answer(200, headers, contentType, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Returns the bytes of the body. */
    public byte[] bytes() {
        boolean isOfBytes = contentType.equals(XLSX) || headers.containsKey("Content-Encoding");
        return body.getBytes(isOfBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Returns this answer with another header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, contentType, body, warnings);
    }

    /** Returns an answer with a view, and its version as ETag. */
    public static Answer of(View thing) {
        return new Answer(200, Map.of("ETag", etag(thing)), JSON, thing.text(), thing.warnings());
    }

    /** Returns an answer with a newly created view and its location. */
    public static Answer created(String path, View thing) {
        Map<String, String> headers = Map.of("ETag", etag(thing), "Location", path + "/" + thing.id());
        return new Answer(201, headers, JSON, thing.text(), thing.warnings());
    }

    /**
     * Returns 304 Not Modified if {@code seen}, the {@code If-None-Match} header, names this answer's ETag; otherwise
     * this answer.
     */
    public Answer unlessSeen(@Nullable String seen) {
        String tag = headers.get("ETag");
        return status == 200 && tag != null && seen != null && names(seen, tag)
                ? new Answer(NOT_MODIFIED, unchanged(), contentType, "")
                : this;
    }

    /** Returns the headers of a 304 answer. A browser replaces the headers stored with its copy of the page by them. */
    private Map<String, String> unchanged() {
        Map<String, String> repeated = new HashMap<>(headers);
        repeated.keySet().retainAll(REPEATED);
        return repeated;
    }

    /** Returns whether a list of tags contains {@code tag}, by weak comparison, or is {@code *} (RFC 9110, 13.1.2). */
    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    public static Answer of(ObjectNode json) {
        return new Answer(200, Map.of(), JSON, json.toString());
    }

    /** Returns an answer with {@code json} as its body, and warnings about the request. */
    public static Answer of(ObjectNode json, List<Complaint> warnings) {
        return new Answer(200, Map.of(), JSON, json.toString(), warnings);
    }

    /** Returns an answer with a page and a link to the next page. */
    public static Answer page(Call call, Slice slice) {
        String items = slice.things().stream().map(View::text).collect(Collectors.joining(",", "{\"items\":[", "]}"));
        Map<String, String> headers = slice.next().map(call::linkToNext).orElse(Map.of());
        return new Answer(200, headers, JSON, items);
    }

    /** Returns an answer with a short list that needs no pages. */
    public static Answer list(List<ObjectNode> all) {
        return of(items(all));
    }

    /**
     * Returns an answer with a page of a numbered list. {@code number} is the field with the number. If there is a next
     * page, {@code found} has one entry more than the limit.
     */
    public static Answer numbered(Call call, List<ObjectNode> found, String number) {
        return numbered(call, found, number, Map.of());
    }

    /**
     * Returns an answer with a page of a numbered list, as {@link #numbered(Call, List, String)} does, and with further
     * lists.
     *
     * @param beside the further lists, by the name of their field
     */
    public static Answer numbered(
            Call call, List<ObjectNode> found, String number, Map<String, List<ObjectNode>> beside) {
        List<ObjectNode> items = found.stream().limit(call.limit()).toList();
        return numbered(call, items, found.size() == items.size(), number, beside);
    }

    /**
     * Returns an answer with a page of a numbered list. {@code number} is the field with the number. Only the last page
     * may be empty.
     */
    public static Answer numbered(Call call, List<ObjectNode> all, boolean isLast, String number) {
        return numbered(call, all, isLast, number, Map.of());
    }

    /**
     * Returns an answer with a page of a search. It may be empty and yet have a next page.
     *
     * @param next the number after which the next page begins; empty when there is none
     * @param number the field with the number of an entry
     */
    public static Answer searched(Call call, List<ObjectNode> found, OptionalLong next, String number) {
        List<ObjectNode> items = fitting(found);
        String last = items.size() < found.size()
                ? items.get(items.size() - 1).get(number).asText()
                : next.isPresent() ? Long.toString(next.getAsLong()) : "";
        return new Answer(
                200,
                last.isEmpty() ? Map.of() : call.linkToNext(last),
                JSON,
                items(items).toString());
    }

    private static Answer numbered(
            Call call, List<ObjectNode> all, boolean isLast, String number, Map<String, List<ObjectNode>> beside) {
        List<ObjectNode> items = fitting(all);
        Map<String, String> headers = isLast && items.size() == all.size()
                ? Map.of()
                : call.linkToNext(items.get(items.size() - 1).get(number).asText());
        ObjectNode json = items(items);
        beside.forEach((name, list) -> list.forEach(json.withArray(name)::add));
        return new Answer(200, headers, JSON, json.toString());
    }

    /** Returns the first entries of {@code all}, as many as fit on a page, but at least one. */
    private static List<ObjectNode> fitting(List<ObjectNode> all) {
        long size = 0;
        for (int i = 0; i < all.size(); i++) {
            size += all.get(i).toString().length();
            if (size > Slice.CHARACTERS && i > 0) {
                return all.subList(0, i);
            }
        }
        return all;
    }

    private static ObjectNode items(List<ObjectNode> items) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("items");
        items.forEach(list::add);
        return json;
    }

    /** Returns the answer in the form in which it is stored for repeated requests, without tokens and other secrets. */
    public StoredAnswer kept() {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        headers.forEach(kept::put);
        boolean hasSecret = SECRETS.stream().anyMatch(name -> body.contains("\"" + name + "\""));
        return new StoredAnswer(status, kept.toString(), hasSecret ? withoutSecrets(body) : body);
    }

    private static String withoutSecrets(String body) {
        ObjectNode shown = Body.tree(body);
        shown.remove(SECRETS);
        return shown.toString();
    }

    public static Answer replayed(StoredAnswer kept) {
        Map<String, String> headers = new HashMap<>();
        Body.tree(kept.headers())
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().textValue()));
        headers.put("Idempotency-Replayed", "true");
        return new Answer(kept.status(), headers, JSON, kept.body());
    }

    public static String etag(View thing) {
        return "\"" + thing.version() + "\"";
    }
}
