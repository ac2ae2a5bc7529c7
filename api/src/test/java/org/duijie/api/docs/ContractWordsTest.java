package org.duijie.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.api.server.JoinedContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of the contract has a phrase that reads as translated. */
class ContractWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void no_text_of_the_contract_has_a_tic(String language) {
        JsonNode contract = JoinedContract.in(Locale.forLanguageTag(language));
        List<String> texts = Stream.of("summary", "description")
                .flatMap(field -> contract.findValues(field).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
        List<String> found = texts.stream()
                .flatMap(text -> Tic.ALL.stream()
                        .filter(tic -> tic.pattern().matcher(text).find())
                        .map(tic -> tic.name() + ": " + text + " -> " + tic.instead()))
                .toList();

        assertThat(texts).hasSizeGreaterThan(1000);
        assertThat(found).isEmpty();
    }
}
