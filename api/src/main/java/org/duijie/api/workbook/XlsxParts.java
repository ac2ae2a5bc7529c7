package org.duijie.api.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.duijie.api.json.Fault;

/**
 * Looks through all parts of an XLSX file before the reader opens it: unpacks each, counting bytes, and refuses what
 * would use up the memory. It reads the same directory of the ZIP file as the reader does.
 */
final class XlsxParts {
    private static final int BUFFER = 1 << 16;

    private final Map<String, XlsxLayout> layouts = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private long unpacked;

    private XlsxParts() {}

    /**
     * Checks a file.
     *
     * @throws SheetException when it is damaged, has too many parts or is too large when unpacked
     */
    static XlsxParts check(byte[] file) {
        XlsxParts parts = new XlsxParts();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > SheetLimits.PARTS) {
                throw new SheetException(Fault.SHEET_PARTS, "", Integer.toString(SheetLimits.PARTS));
            }
            for (ZipArchiveEntry entry : entries) {
                parts.count(zip, entry);
            }
            for (ZipArchiveEntry entry : entries) {
                parts.read(zip, entry);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new SheetException(Fault.SHEET_DAMAGED, "", "0");
        }
        return parts;
    }

    /** Returns the layout of the sheet that the workbook refers to as {@code id}. */
    XlsxLayout layout(String id) {
        String target = targets.getOrDefault(id, "");
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return layouts.getOrDefault(path, XlsxLayout.PLAIN);
    }

    private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        requireKnownMethod(entry);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > SheetLimits.UNPACKED_BYTES) {
                    throw new SheetException(
                            Fault.SHEET_UNPACKED, "", Long.toString(SheetLimits.UNPACKED_BYTES / 1_000_000));
                }
            }
        }
    }

    /** Refuses a part that is neither stored nor deflated. An XLSX file has no others (ECMA-376, part 2, annex C). */
    private static void requireKnownMethod(ZipArchiveEntry entry) {
        boolean isKnown =
                entry.getMethod() == ZipMethod.STORED.getCode() || entry.getMethod() == ZipMethod.DEFLATED.getCode();
        if (!isKnown) {
            throw new SheetException(Fault.SHEET_DAMAGED, "", "0");
        }
    }

    private void read(ZipFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException {
        String name = entry.getName();
        try (InputStream in = zip.getInputStream(entry)) {
            if (name.equals("xl/_rels/workbook.xml.rels")) {
                targets.putAll(XlsxXml.targets(in));
            } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
                layouts.put(name, XlsxXml.layout(in));
            } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
                XlsxXml.refuseDefinitions(in);
            }
        }
    }
}
