package org.duijie.api.offering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.PlainForm;

/**
 * Converts a listing or an intent to the form in which it is stored: amounts, prices and days in plain form, in the
 * unit that was entered. So the stored text has only one meaning, and does not depend on the day on which it is read.
 */
public final class PlainEntry {
    private static final Map<String, UnaryOperator<String>> FIELDS = Map.ofEntries(
            Map.entry("stock", PlainForm::amount),
            Map.entry("pack", PlainForm::amount),
            Map.entry("dailyGain", PlainForm::amount),
            Map.entry("minimumPickup", text -> PlainForm.amount(text, Mark.AT_LEAST)),
            Map.entry("demand", text -> PlainForm.amount(text, Mark.AT_MOST)),
            Map.entry("minimum", text -> PlainForm.amount(text, Mark.AT_LEAST)),
            Map.entry("minimumPerSupplier", text -> PlainForm.amount(text, Mark.AT_LEAST)),
            Map.entry("maxDistance", text -> PlainForm.amount(text, Mark.AT_MOST)),
            Map.entry("ask", text -> PlainForm.price(text, Mark.AT_LEAST)),
            Map.entry("bid", text -> PlainForm.price(text, Mark.AT_MOST)),
            Map.entry("salvage", PlainForm::price),
            Map.entry("holdingCost", PlainForm::money));

    private static final String HOLDS = "holds";

    private final LocalDate today;

    /**
     * Makes the conversion.
     *
     * @param today the day from which incomplete days, such as 19号 or 明天, are counted
     */
    PlainEntry(LocalDate today) {
        this.today = today;
    }

    /** Returns an entry that was read without errors in plain form. */
    ObjectNode stored(ObjectNode entry) {
        ObjectNode plain = entry.deepCopy();
        convert(plain);
        return plain;
    }

    private void convert(ObjectNode entry) {
        FIELDS.forEach((field, form) -> replace(entry, field, form));
        for (String day : new String[] {"from", "to"}) {
            replace(entry, day, text -> PlainForm.day(text, Optional.of(today)));
        }
        replace(entry, "weighedOn", text -> PlainForm.pastDay(text, today));
        if (entry.get("unitWeight") instanceof TextNode said) {
            putRange(entry, said.textValue());
        }
        if (entry.get("unitWeight") instanceof ObjectNode range) {
            replace(range, "min", PlainForm::amount);
            replace(range, "max", PlainForm::amount);
        }
        if (entry.get("container") instanceof ObjectNode container) {
            replace(container, HOLDS, PlainForm::amount);
            if (container.get("inner") instanceof ObjectNode inner) {
                replace(inner, HOLDS, PlainForm::amount);
            }
        }
    }

    /** Returns an entry in plain form. Fields that cannot be read stay as written. */
    public ObjectNode of(ObjectNode entry) {
        ObjectNode plain = entry.objectNode();
        entry.properties().forEach(field -> {
            ObjectNode one = entry.objectNode();
            one.set(field.getKey(), field.getValue().deepCopy());
            try {
                convert(one);
            } catch (InvalidValueException unread) {
                one.set(field.getKey(), field.getValue());
            }
            plain.setAll(one);
        });
        return plain;
    }

    private static void putRange(ObjectNode entry, String said) {
        List<String> ends = PlainForm.range(said).orElse(List.of("", ""));
        ObjectNode range = entry.putObject("unitWeight");
        if (!ends.get(0).isEmpty()) {
            range.put("min", ends.get(0));
        }
        if (!ends.get(1).isEmpty()) {
            range.put("max", ends.get(1));
        }
    }

    private static void replace(ObjectNode entry, String field, UnaryOperator<String> form) {
        JsonNode written = entry.get(field);
        if (written instanceof TextNode) {
            entry.put(field, form.apply(written.textValue()));
        }
    }
}
