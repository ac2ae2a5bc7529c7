package org.duijie.api.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Hash;
import org.duijie.api.intake.OfferingBook.Goods;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;

/**
 * Finds the entry of an earlier sheet that a row corrects, if the row has no number of its own and its days have
 * changed. A row and an entry belong together if they have the same party, product and place, the same amount or price,
 * and overlapping days, and if no other row fits the entry and no other entry fits the row.
 */
final class EarlierRows<R extends OfferingRow<R>> {
    private static final int MOST_ALIKE = 50;

    private final BureauId bureau;
    private final OfferingBook<R, ?> book;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<Line>> lines = new HashMap<>();
    private final Map<String, Integer> matched = new HashMap<>();

    /** A row of the sheet. */
    private record Line(int row, Goods goods, String key, Terms terms) {}

    /**
     * The result for a row.
     *
     * @param entry the entry that the row corrects; empty when there is none, or when it is uncertain which one
     * @param doubted an entry that the row may correct; present only when it is uncertain which entry the row corrects
     * @param other an entry about the same goods that the row does not correct, because amount, price and days all
     *     differ
     */
    record Found<R>(Optional<R> entry, Optional<R> doubted, Optional<R> other) {}

    EarlierRows(BureauId bureau, OfferingBook<R, ?> book) {
        this.bureau = bureau;
        this.book = book;
    }

    /**
     * Returns the key of a row without a number of its own.
     *
     * @param party the key of the owner
     * @param occurrence the position of the row among the rows of the sheet with the same owner and goods, from 1
     */
    static String key(String party, Goods goods, int occurrence) {
        return Hash.of(
                String.join("|", party, "goods", goods.what(), goods.from(), goods.to(), Integer.toString(occurrence)));
    }

    /** Notes the key of a row of the sheet. If the row has no number of its own, also notes its goods and terms. */
    void note(RowDraft<Entry<R>> draft) {
        if (draft.owner().isEmpty()) {
            return;
        }
        keys.add(draft.key());
        if (draft.made().isPresent()
                && !draft.isWrong()
                && draft.entry().number().isEmpty()) {
            R made = draft.made().get().row();
            Goods goods = book.goods().apply(made);
            lines.computeIfAbsent(draft.owner().get().key() + "|" + goods.what(), what -> new ArrayList<>())
                    .add(new Line(draft.entry().row(), goods, draft.key(), Terms.of(made.entered())));
        }
    }

    /**
     * Finds the entry that a row corrects.
     *
     * @param row the number of the row
     * @param party the key of the owner
     * @param made the row in the form of an entry
     */
    Found<R> find(Transaction view, int row, String party, R made) {
        Goods goods = book.goods().apply(made);
        List<R> free = book.offerings().alike(view, made, MOST_ALIKE).stream()
                .filter(entry -> book.goods().apply(entry).what().equals(goods.what()))
                .filter(entry -> matched.getOrDefault(entry.id(), row) == row)
                .filter(entry -> isOfEarlierSheet(view, party, entry))
                .toList();
        Terms terms = Terms.of(made.entered());
        List<R> near = free.stream()
                .filter(entry -> Terms.of(entry.entered()).isNear(terms))
                .toList();
        if (near.isEmpty()) {
            return new Found<>(Optional.empty(), Optional.empty(), free.stream().findFirst());
        }
        R entry = near.get(0);
        if (near.size() > 1 || isWantedByOther(view, row, party, entry)) {
            return new Found<>(Optional.empty(), Optional.of(entry), Optional.empty());
        }
        matched.put(entry.id(), row);
        return new Found<>(Optional.of(entry), Optional.empty(), Optional.empty());
    }

    /** Returns whether the entry comes from an earlier sheet, and no row of this sheet has the same key. */
    private boolean isOfEarlierSheet(Transaction view, String party, R entry) {
        KeyTable table = new KeyTable(view);
        Goods goods = book.goods().apply(entry);
        for (int i = 1; i <= MOST_ALIKE; i++) {
            String key = key(party, goods, i);
            Optional<String> subject = table.find(bureau, book.prefix(), key);
            if (subject.isEmpty()) {
                return false;
            }
            if (subject.get().equals(entry.id())) {
                return !keys.contains(key);
            }
        }
        return false;
    }

    private boolean isWantedByOther(Transaction view, int row, String party, R entry) {
        KeyTable table = new KeyTable(view);
        Goods goods = book.goods().apply(entry);
        Terms terms = Terms.of(entry.entered());
        return lines.getOrDefault(party + "|" + goods.what(), List.of()).stream()
                .filter(line -> line.row() != row
                        && line.goods().overlaps(goods)
                        && line.terms().isNear(terms))
                .anyMatch(line -> table.find(bureau, book.prefix(), line.key()).isEmpty());
    }
}
