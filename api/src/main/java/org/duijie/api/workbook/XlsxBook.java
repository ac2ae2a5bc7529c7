package org.duijie.api.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of the main part of an XLSX file: the visible sheets, and the day from which days are counted.
 *
 * @param strings the part with the shared texts; empty when there is none
 * @param styles the part with the formats; empty when there is none
 */
record XlsxBook(List<Entry> sheets, boolean isDate1904, String strings, String styles) {
    private static final String MAIN = "xl/workbook.xml";

    /** A visible sheet and the part that has its cells. */
    record Entry(String name, String part) {}

    /** The name of a sheet in the main part, and the id of the relation that gives the part with its cells. */
    private record Named(String name, String relation) {}

    /** Reads the main part. */
    static XlsxBook read(XlsxParts parts) throws IOException {
        String main = relations(parts, "").values().stream()
                .filter(each -> each.type().endsWith("/officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse(MAIN);
        Map<String, Relation> relations = relations(parts, main);
        boolean[] isDate1904 = {false};
        List<Named> named = parts.read(main, xml -> sheets(xml, isDate1904));
        if (named == null) {
            throw new IOException("no main part");
        }
        List<Entry> sheets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Named each : named) {
            Relation relation = relations.get(each.relation());
            if (relation == null || !seen.add(relation.part())) {
                throw new IOException("a sheet without a part of its own");
            }
            if (relation.type().endsWith("/worksheet")) {
                sheets.add(new Entry(each.name(), relation.part()));
            }
        }
        return new XlsxBook(sheets, isDate1904[0], part(relations, "/sharedStrings"), part(relations, "/styles"));
    }

    private static String part(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(each -> each.type().endsWith(type))
                .map(Relation::part)
                .findFirst()
                .orElse("");
    }

    private static List<Named> sheets(XlsxText xml, boolean[] isDate1904) throws IOException {
        List<Named> sheets = new ArrayList<>();
        int all = 0;
        while (xml.nextElement()) {
            if (xml.is("workbookPr")) {
                isDate1904[0] = XlsxNumbers.isYes(xml.attribute("date1904"));
            } else if (xml.is("sheet")) {
                all++;
                if (all > SheetLimits.TABS) {
                    throw new SheetException(SheetFault.SHEET_TABS, "", Integer.toString(SheetLimits.TABS));
                }
                String state = xml.attribute("state");
                if (state.isEmpty() || state.equals("visible")) {
                    sheets.add(new Named(xml.attribute("name"), xml.relation()));
                }
            }
        }
        return sheets;
    }

    /** The target of a relation: its type and its part. */
    private record Relation(String type, String part) {}

    /**
     * Returns the relations of a part, by id.
     *
     * @param of the name of the part; empty for the relations of the file as a whole
     */
    private static Map<String, Relation> relations(XlsxParts parts, String of) throws IOException {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        @Nullable
        Map<String, Relation> found =
                parts.read(folder + "_rels/" + of.substring(slash) + ".rels", xml -> relations(xml, folder));
        return found == null ? Map.of() : found;
    }

    private static Map<String, Relation> relations(XlsxText xml, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        while (xml.nextElement()) {
            if (xml.is("Relationship") && relations.size() < SheetLimits.PARTS) {
                relations.put(
                        xml.attribute("Id"),
                        new Relation(xml.attribute("Type"), resolved(folder, xml.attribute("Target"))));
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target.startsWith("./") ? target.substring(2) : target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return base + rest;
    }
}
