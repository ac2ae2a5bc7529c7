package org.duijie.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.cases.Cases;
import org.duijie.api.file.Products;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.listing.ListingBody;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of the messages of the corpus (a tenth in a plain build), read by those who read the bodies of listings and intents. */
class AcceptedDraftsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 16);
    private static final Path CORPUS = Path.of("../core/src/test/resources/org/duijie/core/message");

    @ParameterizedTest
    @MethodSource("files")
    void a_draft_whose_questions_are_answered_is_accepted_as_it_is(String file) throws IOException {
        List<String> refused = new ArrayList<>();
        for (String text : Cases.of(messages(file), text -> List.of())) {
            for (MessageDraft draft : Messages.read(text, DAY).drafts()) {
                sides(draft).forEach(side -> refusals(draft, side).forEach(why -> refused.add(text + "\n    " + why)));
            }
        }
        assertThat(refused).isEmpty();
    }

    /** The names of all files of messages. */
    private static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static List<Direction> sides(MessageDraft draft) {
        return draft.direction() == Direction.UNCLEAR
                ? List.of(Direction.SELL, Direction.BUY)
                : List.of(draft.direction());
    }

    private static List<String> refusals(MessageDraft draft, Direction side) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        DraftBody.write(draft, side, body);
        draft.questions().stream()
                .sorted(Comparator.comparing(question -> question.field() != Field.PRICE))
                .forEach(question -> answer(question, side, body));
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        LikelyDays days = LikelyDays.on(DAY);
        List<Complaint> complaints = side == Direction.BUY
                ? IntentBody.read(json, "int_1", "buyer", BuyerKind.SCHOOL, days, Products.STANDARD)
                        .complaints()
                : ListingBody.read(json, "lst_1", "seller", days, Products.STANDARD)
                        .complaints();
        return complaints.stream()
                .filter(complaint -> complaint.severity() == Complaint.Severity.ERROR)
                .map(complaint -> complaint + " in " + body)
                .toList();
    }

    /** Answers a question as a person would: with its first choice, or with what the message does not say. */
    private static void answer(Question question, Direction side, ObjectNode body) {
        String name = question.field().in(side);
        if (name.isEmpty()) {
            return;
        }
        String choice = question.choices().stream().findFirst().orElse("");
        switch (question.field()) {
            case PRODUCT -> product(name, choice.isEmpty() ? "grain/maize" : choice, side, body);
            case PLACE -> body.putObject(name).put("lat", 34.5).put("lon", 110.9);
            case FROM -> body.put(name, DAY.toString());
            case TO -> body.put(name, DAY.plusMonths(1).toString());
            case CONTAINER ->
                body.putObject(name).put("name", container(choice, body)).put("holds", "20 斤");
            case CERTIFICATES, DIRECTION, TRANSPORT, PARTY, CONTACT, PHONE, REACH, PRICE_AT, MINIMUM, LOT -> {}
            case AMOUNT -> body.put(name, choice.isEmpty() ? amount(body) : choice);
            case PRICE -> body.put(name, choice.isEmpty() || isOfWeighed(choice, body) ? "5 元/斤" : choice);
            case UNIT_WEIGHT -> body.putObject(name).put("min", "1 斤").put("max", "2 斤");
        }
    }

    private static void product(String name, String path, Direction side, ObjectNode body) {
        if (side == Direction.BUY) {
            body.putArray(name).add(path);
        } else {
            body.put(name, path);
        }
    }

    /** Returns whether a price is that of one piece of goods that are weighed, which has to be said by weight. */
    private static boolean isOfWeighed(String price, ObjectNode body) {
        return price.matches(".*/[棵只个条头根枚]") && body.path("stock").asText().matches(".*[斤吨g]");
    }

    /** Returns an amount of the kind in which the rest of the body is said. */
    private static String amount(ObjectNode body) {
        String price = body.path("ask").asText(body.path("bid").asText());
        JsonNode container = body.path("container");
        if (price.matches(".*/[棵只个条头根枚]")) {
            return "500 " + price.substring(price.length() - 1);
        }
        return container.path("holds").asText().matches(".*[个枚只]")
                ? "20 " + container.get("name").asText()
                : body.path("minimum").asText("500 斤");
    }

    private static String container(String choice, ObjectNode body) {
        return choice.isEmpty()
                ? body.toString().replaceAll("(?s).*?([箱件筐袋板托盒瓶框桶把打]).*", "$1")
                : choice.replaceAll(" .*", "");
    }

    private static List<String> messages(String file) throws IOException {
        List<String> all = new ArrayList<>();
        boolean isText = false;
        for (String line : Files.readAllLines(CORPUS.resolve(file))) {
            if (line.startsWith("= ")) {
                all.add(line.substring(2));
            } else if (isText && !line.matches("(?:listing|intent|notice).*")) {
                all.set(all.size() - 1, all.get(all.size() - 1) + "\n" + line);
            }
            isText = line.startsWith("= ") || (isText && !line.matches("(?:listing|intent|notice).*"));
        }
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }
}
