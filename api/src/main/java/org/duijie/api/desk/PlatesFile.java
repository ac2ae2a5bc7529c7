package org.duijie.api.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.duijie.core.deal.weighing.NumberPlate;

/**
 * Writes the forms of number plates as a script, so that the desk asks about the same texts that the service warns of.
 */
final class PlatesFile {
    private PlatesFile() {}

    /** Returns a JavaScript module. Its default export is the regular expression of one plate. */
    static String script() {
        return "export default " + JsonNodeFactory.instance.textNode(NumberPlate.forms()) + ";\n";
    }
}
