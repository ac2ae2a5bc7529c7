package org.duijie.api.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The contract as one OpenAPI document, joined from its parts. */
public final class ContractDocument {
    private ContractDocument() {}

    /** Returns the contract, described in Chinese or, in any other language, in English. */
    public static ObjectNode in(Locale language) {
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        ObjectNode contract = JsonNodeFactory.instance.objectNode();
        for (String part : ContractParts.NAMES) {
            ContractParts.join(contract, isChinese ? ContractParts.chinese(part) : ContractParts.english(part));
        }
        return contract;
    }

    /**
     * Writes the contract as JSON to the file that {@code arguments} names, for tools; a second argument {@code zh}
     * gives the Chinese.
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Locale language = Locale.forLanguageTag(arguments.length > 1 ? arguments[1] : "en");
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, in(language).toPrettyString());
    }
}
