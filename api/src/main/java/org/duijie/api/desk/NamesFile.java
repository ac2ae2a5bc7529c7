package org.duijie.api.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.duijie.core.product.Catalogue;

/** The names of all products as a script, so that a phone need not read the whole catalogue to show one of them. */
final class NamesFile {
    /** What people say in the place of the word that papers use. */
    private static final Map<String, String> SPOKEN = Map.of("羽", "只");

    private NamesFile() {}

    /**
     * Returns a module whose default is an object: by path, the Chinese name, the English one, and the word that
     * counts heads.
     */
    static String script() {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        Catalogue.standard().all().forEach(each -> {
            ArrayNode told = names.putArray(each.path().slug());
            told.add(each.chinese()).add(each.english());
            each.countWords().stream()
                    .findFirst()
                    .map(word -> SPOKEN.getOrDefault(word, word))
                    .ifPresent(told::add);
        });
        return "export default " + names + ";\n";
    }
}
