package org.duijie.api.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An XLSX file. Each pass over a sheet reads the sheet again, so that no row is kept in memory. */
final class XlsxTabs implements SheetTabs {
    private final XlsxParts parts;
    private final XlsxBook book;
    private final XlsxStyles styles;
    private @Nullable XlsxStrings strings;

    private XlsxTabs(XlsxParts parts, XlsxBook book, XlsxStyles styles) {
        this.parts = parts;
        this.book = book;
        this.styles = styles;
    }

    /**
     * Opens a file.
     *
     * @throws SheetException when it is damaged or too large
     */
    static SheetTabs open(byte[] file, ReadingTime time) {
        XlsxParts parts = XlsxParts.open(file, time);
        try {
            XlsxBook book = XlsxBook.read(parts);
            XlsxStyles styles = parts.read(book.styles(), XlsxStyles::read);
            return new XlsxTabs(parts, book, Objects.requireNonNullElse(styles, XlsxStyles.NONE));
        } catch (IOException e) {
            throw XlsxParts.damaged(0);
        }
    }

    @Override
    public List<SheetTabs.Tab> tabs() {
        return book.sheets().stream().map(each -> (SheetTabs.Tab) new Tab(each)).toList();
    }

    /** Returns the shared texts, which are read when the first cell needs one. */
    private XlsxStrings strings() throws IOException {
        XlsxStrings known = strings;
        if (known == null) {
            known = Objects.requireNonNullElse(parts.read(book.strings(), XlsxStrings::read), XlsxStrings.NONE);
            strings = known;
        }
        return known;
    }

    /** One sheet of the file. */
    private final class Tab implements SheetTabs.Tab {
        private final XlsxBook.Entry entry;
        private @Nullable XlsxLayout layout;

        Tab(XlsxBook.Entry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public List<String> hiddenColumns() {
            return layout().hidden().stream().mapToObj(Letters::of).toList();
        }

        @Override
        public boolean isBlank(int rows) {
            boolean[] isBlank = {true};
            pass(XlsxLayout.PLAIN, row -> {
                isBlank[0] = row.isBlank();
                return isBlank[0] && row.number() < rows;
            });
            return isBlank[0];
        }

        @Override
        public int each(Predicate<SheetTabs.Tab.Row> row) {
            return pass(layout(), row);
        }

        private XlsxLayout layout() {
            XlsxLayout known = layout;
            if (known == null) {
                try {
                    known = Objects.requireNonNullElse(parts.read(entry.part(), XlsxLayout::read), XlsxLayout.PLAIN);
                } catch (IOException e) {
                    throw XlsxParts.damaged(0);
                }
                layout = known;
            }
            return known;
        }

        private int pass(XlsxLayout layout, Predicate<SheetTabs.Tab.Row> take) {
            XlsxRows rows = new XlsxRows(layout, new XlsxCells(XlsxTabs.this::strings, styles, book.isDate1904()));
            try {
                Integer hidden = parts.read(entry.part(), xml -> rows.pass(xml, take));
                if (hidden == null) {
                    throw XlsxParts.damaged(0);
                }
                return hidden;
            } catch (IOException e) {
                throw XlsxParts.damaged(rows.number());
            }
        }
    }
}
