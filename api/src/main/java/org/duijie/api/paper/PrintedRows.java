package org.duijie.api.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the tables and notes of a document twice: to its page, and to what the page says. */
final class PrintedRows {
    private final Html html;
    private final List<Printed.Section> sections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Printed.Section open = new Printed.Section("", Optional.empty(), List.of(), List.of());
    private List<Printed.Row> rows = new ArrayList<>();

    PrintedRows(Html html) {
        this.html = html;
    }

    /** Begins a table of labels and values. */
    void begin(String code, String title) {
        html.element("h2", title).raw("<table>");
        opened(code, Optional.of(title), List.of());
    }

    /** Begins a table with columns, the first of which has the headings of the rows. */
    void begin(String code, Optional<String> title, List<String> columns) {
        title.ifPresent(text -> html.element("h2", text));
        html.raw(title.isPresent() ? "<table class=\"entries\">" : "<table>").heads(columns);
        opened(code, title, columns);
    }

    private void opened(String code, Optional<String> title, List<String> columns) {
        open = new Printed.Section(code, title, columns, List.of());
        rows = new ArrayList<>();
    }

    void row(Optional<String> code, String label, String... cells) {
        html.row(label, cells);
        rows.add(new Printed.Row(code, label, List.of(cells)));
    }

    /** Adds a highlighted row. */
    void sum(String code, String label, String said) {
        html.raw("<tr class=\"sum\">")
                .element("th scope=\"row\"", label)
                .element("td", said)
                .raw("</tr>");
        rows.add(new Printed.Row(Optional.of(code), label, List.of(said)));
    }

    void end() {
        html.raw("</table>");
        sections.add(new Printed.Section(open.code(), open.title(), open.columns(), rows));
    }

    void note(String text) {
        html.element("p class=\"note\"", text);
        notes.add(text);
    }

    Printed printed(String title, String number, String state) {
        return new Printed(title, number, state, sections, notes);
    }
}
