package org.duijie.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.erdtman.jcs.NumberToJSON;

/** Canonical JSON (RFC 8785): each value has exactly one text, which can be hashed and compared. */
public final class CanonicalJson {
    private static final long EXACT_IN_DOUBLES = 1L << 53;
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    public static String of(JsonNode json) {
        StringBuilder text = new StringBuilder(1_024);
        write(json, text);
        return text.toString();
    }

    /** Writes {@code value} as canonical JSON. */
    public static void write(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            write(value.charAt(i), text);
        }
        text.append('"');
    }

    private static void write(JsonNode json, StringBuilder text) {
        switch (json.getNodeType()) {
            case OBJECT -> writeObject(json, text);
            case ARRAY -> {
                text.append('[');
                String comma = "";
                for (JsonNode each : json) {
                    text.append(comma);
                    write(each, text);
                    comma = ",";
                }
                text.append(']');
            }
            case STRING -> write(json.textValue(), text);
            case NUMBER -> writeNumber(json, text);
            default -> text.append(json);
        }
    }

    private static void writeObject(JsonNode json, StringBuilder text) {
        List<String> names = new ArrayList<>(json.size());
        json.fieldNames().forEachRemaining(names::add);
        Collections.sort(names); // by UTF-16 units, as the RFC requires
        text.append('{');
        String comma = "";
        for (String name : names) {
            text.append(comma);
            write(name, text);
            text.append(':');
            write(json.get(name), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void writeNumber(JsonNode json, StringBuilder text) {
        boolean isExact =
                json.isIntegralNumber() && json.canConvertToLong() && Math.abs(json.longValue()) < EXACT_IN_DOUBLES;
        if (isExact) {
            text.append(json.longValue());
            return;
        }
        try {
            text.append(NumberToJSON.serializeNumber(json.doubleValue()));
        } catch (IOException e) {
            throw new IllegalStateException("a tree that is no JSON", e);
        }
    }

    private static void write(char each, StringBuilder text) {
        switch (each) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (each < ' ') {
                    text.append("\\u00").append(HEX.charAt(each >> 4)).append(HEX.charAt(each & 15));
                } else {
                    text.append(each);
                }
            }
        }
    }
}
