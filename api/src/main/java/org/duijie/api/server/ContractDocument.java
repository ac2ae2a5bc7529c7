package org.duijie.api.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Joins the parts of the contract to one OpenAPI document. */
final class ContractDocument {
    private ContractDocument() {}

    /** Returns the contract with descriptions in Chinese if {@code language} is Chinese, otherwise in English. */
    static ObjectNode in(Locale language) {
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        ObjectNode contract = JsonNodeFactory.instance.objectNode();
        for (String part : ContractParts.NAMES) {
            ContractParts.join(contract, isChinese ? ContractParts.chinese(part) : ContractParts.english(part));
        }
        return contract;
    }

    /**
     * Writes the contract as JSON to the file that the first argument names, for use by tools. With {@code zh} as the
     * second argument, descriptions are Chinese.
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
