package org.duijie.api.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.store.BureauId;
import org.duijie.api.store.RoundLineRow;
import org.duijie.api.store.RoundLineTable;
import org.duijie.api.store.Transaction;

/** The lines of one round. */
final class RoundLines {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int AT_ONCE = 1_000;

    private RoundLines() {}

    /** How a line is named everywhere. */
    static String id(String round, long line) {
        return round + "/" + line;
    }

    /** The number of the line that is named {@code id}; empty when it is none of {@code round}. */
    static Optional<Long> number(String round, String id) {
        return Optional.of(id)
                .filter(text -> text.startsWith(round + "/"))
                .map(text -> NUMBER.matcher(text.substring(round.length() + 1)))
                .filter(Matcher::matches)
                .map(matcher -> Long.valueOf(matcher.group()));
    }

    /** All of them, in order. */
    static List<RoundLineRow> all(Transaction view, BureauId bureau, String round) {
        RoundLineTable table = new RoundLineTable(view);
        List<RoundLineRow> all = new ArrayList<>();
        List<RoundLineRow> some;
        do {
            some = table.list(
                    bureau, round, all.isEmpty() ? 0 : all.get(all.size() - 1).line(), AT_ONCE);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }
}
