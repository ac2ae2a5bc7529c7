package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract is kept in parts by feature, and its texts in both languages. */
class ContractDocumentTest {
    static final List<String> PARTS = ContractParts.NAMES;

    private static final int LONGEST_PART = 700;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{paths: {/v1/x: {}}}",
                "{components: {schemas: {Id: {}}}}",
                "{components: {parameters: {cursor: {}}}}",
                "{info: {}}"
            })
    void what_two_parts_have_is_refused(String part) throws IOException {
        ObjectNode contract = ContractDocument.in(Locale.ENGLISH);
        contract.withObject("/paths").putObject("/v1/x");
        ObjectNode second = (ObjectNode) new YAMLMapper().readTree(part);

        assertThatThrownBy(() -> ContractParts.join(contract, second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two parts of the contract have /");
    }

    @Test
    void no_part_is_long() {
        for (String part : PARTS) {
            assertThat(lines("/openapi/" + part + ".yaml")).as(part).isLessThanOrEqualTo(LONGEST_PART);
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        ObjectNode contract = ContractDocument.in(Locale.ENGLISH);
        List<String> lost = contract.findValuesAsText("$ref").stream()
                .distinct()
                .filter(target -> contract.at(target.substring(1)).isMissingNode())
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void every_text_has_its_chinese() {
        List<String> missing = PARTS.stream()
                .flatMap(part -> ContractTexts.of(ContractParts.english(part)).keys().stream()
                        .filter(key -> !ContractParts.chineseTexts(part).has(key)))
                .toList();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void no_chinese_text_translates_what_is_not_there(String part) {
        assertThat(ContractTexts.of(ContractParts.english(part)).keys())
                .containsAll(names(ContractParts.chineseTexts(part)));
    }

    @Test
    void every_chinese_text_is_chinese() {
        for (String part : PARTS) {
            ContractParts.chineseTexts(part)
                    .properties()
                    .forEach(each -> assertThat(each.getValue().textValue())
                            .as(each.getKey())
                            .containsPattern("\\p{IsHan}"));
        }
    }

    @Test
    void only_words_differ_between_the_languages() {
        assertThat(withoutTexts(Locale.CHINESE)).isEqualTo(withoutTexts(Locale.ENGLISH));
    }

    @Test
    void a_file_of_it_can_be_written(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("contract/openapi.json");

        ContractDocument.main(new String[] {file.toString()});

        assertThat(new YAMLMapper().readTree(Files.readString(file))).isEqualTo(ContractDocument.in(Locale.ENGLISH));
    }

    private static ObjectNode withoutTexts(Locale language) {
        ObjectNode contract = ContractDocument.in(language);
        ContractTexts texts = ContractTexts.of(contract);
        texts.keys().forEach(key -> texts.replace(key, ""));
        return contract;
    }

    private static List<String> names(ObjectNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static long lines(String resource) {
        try (InputStream in = ContractDocumentTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
