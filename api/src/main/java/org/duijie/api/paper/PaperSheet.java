package org.duijie.api.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.json.Isolated;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.UnitPrice;

/** The tables of a deal's documents, in one language. */
final class PaperSheet {
    private final PaperHead head;
    private final boolean isChinese;
    private final PaperWords words;
    private final Html html = new Html();
    private final PrintedRows rows = new PrintedRows(html);

    PaperSheet(PaperHead head, Locale language) {
        this.head = head;
        this.isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.words = new PaperWords(language, isChinese, head.lot());
    }

    boolean isChinese() {
        return isChinese;
    }

    PaperWords words() {
        return words;
    }

    Html html() {
        return html;
    }

    PaperHead head() {
        return head;
    }

    DealTerms terms() {
        return head.terms();
    }

    void section(String label) {
        rows.begin(label, words.label(label));
    }

    /** Begins a table of entries with columns: their number, and {@code columns}. */
    void entries(String label, String... columns) {
        List<String> heads = Stream.concat(Stream.of("number"), Stream.of(columns))
                .map(words::label)
                .toList();
        rows.begin(label, Optional.of(words.label(label)), heads);
    }

    /** Begins the table of the two parties. */
    void parties() {
        rows.begin("parties", Optional.empty(), List.of("", words.label("cooperative"), words.label("buyer")));
    }

    void endTable() {
        rows.end();
    }

    /** Adds a row of a table with columns. */
    void line(String first, List<String> cells) {
        rows.row(Optional.empty(), first, cells.toArray(String[]::new));
    }

    /** Adds a row about both parties. */
    void both(String label, String seller, String buyer) {
        rows.row(Optional.of(label), words.label(label), seller, buyer);
    }

    /** Returns what the page says so far. */
    Printed printed(String title, String number, String state) {
        return rows.printed(title, number, state);
    }

    /** Adds a row: a label and its values. */
    void row(String label, String... parts) {
        rows.row(Optional.of(label), words.label(label), said(parts));
    }

    /** Adds a highlighted row. */
    void sum(String label, String said) {
        rows.sum(label, words.label(label), said);
    }

    /** Joins the parts that are not empty. */
    String said(String... parts) {
        List<String> all = Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .map(Isolated::of)
                .toList();
        return String.join(words.label("comma"), all);
    }

    /** Adds the number of the deal. */
    void deal() {
        row("deal", head.number());
    }

    void product() {
        String name = Catalogue.standard()
                .find(head.product())
                .map(known -> isChinese ? known.chinese() : known.english())
                .orElseGet(() -> head.product().slug());
        row("product", name);
        head.pack().filter(holds -> !isLoose()).ifPresent(holds -> row("pack", words.content(holds)));
    }

    /** Returns whether the goods are sold by weight alone, so that a unit of them has no weight of its own. */
    boolean isLoose() {
        return head.lot().ware().isLoose();
    }

    /**
     * Returns whether a count says something that a weight does not. The count of goods sold by weight alone is a
     * weight too; it is of use only where the price is for a count.
     */
    boolean countsHeads() {
        return !isLoose() || terms().price().price().basis() == UnitPrice.Basis.HEAD;
    }

    void price() {
        DealPrice agreed = terms().price();
        row(
                "price",
                words.price(agreed.price()),
                words.label("delivery", agreed.delivery().code()),
                agreed.isDressed() ? words.filled("dressed", words.share(agreed.dressedPerMille())) : "");
    }

    void shrink() {
        Shrink shrink = terms().conditions().shrink();
        if (shrink.perMille() == 0) {
            row("shrink", words.label("none"));
        } else {
            row("shrink", words.share(shrink.perMille()), words.bornBy(shrink.bornBy()));
        }
    }

    /** Adds the warnings about a weigh-in. */
    void warnings(List<Warning> warnings) {
        warnings.forEach(warning -> note(words.filled("note", words.warning(warning))));
    }

    void note(String text) {
        rows.note(text);
    }

    /** Adds a certificate, if there is one. */
    void permit(Optional<Permit> permit) {
        permit.ifPresent(paper -> {
            String days = paper.valid().from() + " – " + paper.valid().to();
            row("permit", words.bracketed(paper.number(), days));
        });
    }
}
