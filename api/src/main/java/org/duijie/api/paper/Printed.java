package org.duijie.api.paper;

import java.util.List;
import java.util.Optional;

/**
 * What a printed document says, in one language: every heading, row and note of the page, in its order.
 *
 * @param number the number on the page, which people can say on the phone
 * @param state the state of the deal, in words
 */
record Printed(String title, String number, String state, List<Section> sections, List<String> notes) {
    Printed {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /**
     * A table of the page.
     *
     * @param code the stable name of the table
     * @param title its heading; empty when it has none
     * @param columns the headings of its columns; empty for a table of labels and values
     */
    record Section(String code, Optional<String> title, List<String> columns, List<Row> rows) {
        Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param code the stable name of the row; empty in a table with columns
     * @param label its heading
     */
    record Row(Optional<String> code, String label, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
