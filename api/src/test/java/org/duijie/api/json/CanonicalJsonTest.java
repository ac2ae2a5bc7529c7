package org.duijie.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our canonical texts are those of the canonicalizer by the authors of RFC 8785. */
class CanonicalJsonTest {
    private static final String LETTERS = "ab\"\\/\b\f\n\r\t\u0001\u001f\u007f鸡é\u2028€";
    private static final int CASES = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void is_what_the_reference_writes(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            JsonNode tree = object(random, 3);

            assertThat(CanonicalJson.of(tree)).isEqualTo(new JsonCanonicalizer(tree.toString()).getEncodedString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void fields_put_behind_a_text_are_those_put_into_its_tree(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            ObjectNode tree = object(random, random.nextInt(3));
            String text = text(random);
            String spliced = Spliced.behind(CanonicalJson.of(tree))
                    .put("id", text)
                    .object("within")
                    .put("n", 7)
                    .put("m", text)
                    .end()
                    .put("z", -1)
                    .whole();
            tree.put("id", text);
            tree.putObject("within").put("n", 7).put("m", text);
            tree.put("z", -1);

            assertThat(CanonicalJson.of(Body.tree(spliced))).isEqualTo(CanonicalJson.of(tree));
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set("k" + text(random), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> make.numberNode(random.nextLong());
            case 1 -> make.numberNode(random.nextInt());
            case 2 -> make.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 3 -> make.numberNode(random.nextInt(20) * 10.0 - 50);
            case 4 -> make.booleanNode(random.nextBoolean());
            case 5 -> make.nullNode();
            case 6 -> make.textNode(text(random));
            case 7 -> object(random, depth - 1);
            default -> make.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
        };
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .reduce("", String::concat);
    }
}
