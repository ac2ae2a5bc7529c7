package org.duijie.core.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.product.Catalogue;
import org.duijie.core.sample.CountySeat;

/**
 * Messages with what must be read in them. A message begins with {@code =} and may have several lines. After it, {@code listing} or {@code
 * intent} begins a draft ({@code listing?}: the message does not tell, so it may be asked), and each line after that is a field and its value;
 * {@code ?} says that the field must be asked, with these choices among others; {@code ~} says that it is marked with a remark; {@code *} says that it is not judged. {@code notice} tells a notice. Fields that are not named must
 * not have a value.
 */
final class MessageCorpus {
    static final LocalDate ANCHOR = LocalDate.of(2022, 12, 16);

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("product", Field.PRODUCT),
            Map.entry("lot", Field.LOT),
            Map.entry("amount", Field.AMOUNT),
            Map.entry("minimum", Field.MINIMUM),
            Map.entry("unitWeight", Field.UNIT_WEIGHT),
            Map.entry("container", Field.CONTAINER),
            Map.entry("price", Field.PRICE),
            Map.entry("priceAt", Field.PRICE_AT),
            Map.entry("from", Field.FROM),
            Map.entry("to", Field.TO),
            Map.entry("place", Field.PLACE),
            Map.entry("certificates", Field.CERTIFICATES),
            Map.entry("reach", Field.REACH),
            Map.entry("transport", Field.TRANSPORT),
            Map.entry("party", Field.PARTY),
            Map.entry("contact", Field.CONTACT),
            Map.entry("phone", Field.PHONE));

    /** A reader with the standard catalogue and the counties. */
    static final MessageReader READER = MessageReader.of(
            Catalogue.standard(),
            Gazetteer.of(CountySeat.all().stream()
                    .map(county -> new KnownPlace(county.code(), county.name(), county.seat()))
                    .toList()));

    /** A draft as it must be: values by field, beginning with {@code ?} where the field must be asked. */
    record Wanted(String kind, Map<Field, String> fields) {}

    /** A message and what must be read in it. */
    record Case(String text, List<Wanted> drafts, List<String> notices) {}

    private MessageCorpus() {}

    /** The names of all files of messages. */
    static Stream<String> files() {
        return Stream.of(
                "tuned.txt",
                "held-out.txt",
                "sceptic.txt",
                "blind.txt",
                "blind2.txt",
                "blind3.txt",
                "kinds.txt",
                "provinces.txt",
                "pasted.txt",
                "clerk.txt",
                "groups.txt",
                "clerk2.txt",
                "blind6.txt",
                "blind7.txt",
                "blind8.txt",
                "sides.txt",
                "lots.txt",
                "voices.txt");
    }

    static List<Case> load(String file) {
        try (InputStream in = Objects.requireNonNull(MessageCorpus.class.getResourceAsStream(file), file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> parse(List<String> lines) {
        List<Case> cases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean isText = false;
        for (String line : lines.stream().filter(each -> !each.startsWith("#")).toList()) {
            String word = line.strip().split(" ", 2)[0];
            if (line.startsWith("= ")) {
                text = new StringBuilder(line.substring(2));
                isText = true;
                cases.add(new Case("", new ArrayList<>(), new ArrayList<>()));
            } else if (isText && !word.matches("listing\\??|intent\\??|notice")) {
                text.append('\n').append(line);
            } else {
                isText = false;
                expect(cases, text.toString(), word, line.strip());
            }
        }
        return cases;
    }

    private static void expect(List<Case> cases, String text, String word, String line) {
        Case last = cases.remove(cases.size() - 1);
        Case now = new Case(text, last.drafts(), last.notices());
        cases.add(now);
        String value = line.substring(word.length()).strip();
        if (word.equals("notice")) {
            now.notices().add(value);
        } else if (FIELDS.containsKey(word)) {
            now.drafts().get(now.drafts().size() - 1).fields().put(FIELDS.get(word), value);
        } else if (word.matches("listing\\??|intent\\??")) {
            now.drafts().add(new Wanted(word, new HashMap<>()));
        } else {
            throw new IllegalStateException("not a line of an expectation: " + line);
        }
    }
}
