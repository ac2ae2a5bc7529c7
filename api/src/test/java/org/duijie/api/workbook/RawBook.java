package org.duijie.api.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files written part by part, as no office program writes them. */
public final class RawBook {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public RawBook() {
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "styles",
                        "styles.xml"));
        sheets("<sheet name='S' sheetId='1' r:id='r1'/>");
        part("xl/sharedStrings.xml", "<sst/>");
        styles("", "<xf numFmtId='0'/>");
        rows("");
    }

    public RawBook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public RawBook sheets(String sheets) {
        return part("xl/workbook.xml", "<workbook xmlns:r='x'><sheets>" + sheets + "</sheets></workbook>");
    }

    public RawBook styles(String formats, String cells) {
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + cells + "</cellXfs></styleSheet>");
    }

    public RawBook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    public RawBook sheet(String content) {
        return part("xl/worksheets/sheet1.xml", "<?xml version='1.0'?><worksheet>" + content + "</worksheet>");
    }

    /** A cell with a text of its own. */
    public static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id='r")
                    .append(i / 2 + 1)
                    .append("' Type='" + TYPES)
                    .append(typesAndTargets[i]);
            all.append("' Target='").append(typesAndTargets[i + 1]).append("'/>");
        }
        return all.append("</Relationships>").toString();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
