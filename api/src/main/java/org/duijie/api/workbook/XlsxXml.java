package org.duijie.api.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duijie.api.json.Fault;
import org.duijie.api.workbook.XlsxLayout.Merge;

/** Reads what the reader of cells leaves out of an XLSX file. Refuses document types, because entities can explode. */
final class XlsxXml {
    private static final XMLInputFactory XML = factory();

    private XlsxXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Returns the parts that a workbook refers to, by id. */
    static Map<String, String> targets(InputStream in) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (next(xml) && xml.getLocalName().equals("Relationship")) {
                targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
        }
        return targets;
    }

    /** Reads a part up to its first element, where a document type would be. */
    static void refuseDefinitions(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        while (xml.hasNext() && !next(xml)) {
            // comments and the like may come first
        }
    }

    /** Returns hidden columns and merged ranges of a sheet. */
    static XlsxLayout layout(InputStream in) throws XMLStreamException {
        Set<Integer> hidden = new HashSet<>();
        List<Merge> merges = new ArrayList<>();
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (next(xml)) {
                switch (xml.getLocalName()) {
                    case "col" -> addHidden(xml, hidden);
                    case "row" -> refuseWide(spans(attribute(xml, "spans")));
                    case "c" -> refuseWide(Letters.column(attribute(xml, "r")));
                    case "mergeCell" -> addMerge(attribute(xml, "ref"), merges);
                    default -> {}
                }
            }
        }
        return new XlsxLayout(hidden, merges);
    }

    /** Goes to the next event; returns whether it begins an element. */
    private static boolean next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new SheetException(Fault.SHEET_DAMAGED, "", "0");
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private static void addHidden(XMLStreamReader xml, Set<Integer> hidden) {
        String word = attribute(xml, "hidden");
        if (word.equals("1") || word.equals("true")) {
            int last = Math.min(whole(attribute(xml, "max")), SheetLimits.FORMAT_COLUMNS);
            for (int i = whole(attribute(xml, "min")); i <= last; i++) {
                hidden.add(i - 1);
            }
        }
    }

    private static void addMerge(String range, List<Merge> merges) {
        int colon = range.indexOf(':');
        if (colon < 0 || merges.size() >= SheetLimits.MERGES) {
            return;
        }
        int first = Letters.row(range.substring(0, colon));
        int last = Letters.row(range.substring(colon + 1));
        if (last > first) {
            merges.add(new Merge(Letters.column(range), first, last));
        }
    }

    /** The reader makes room for as many cells as a row announces, so nothing may announce more than there can be. */
    private static void refuseWide(int column) {
        if (column >= SheetLimits.FORMAT_COLUMNS) {
            throw new SheetException(Fault.SHEET_DAMAGED, "", "0");
        }
    }

    private static int spans(String spans) {
        int widest = 0;
        for (String each : spans.split("[ :]", -1)) {
            widest = Math.max(widest, whole(each) - 1);
        }
        return widest;
    }

    private static int whole(String digits) {
        return !digits.matches("[0-9]+") ? 0 : digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
