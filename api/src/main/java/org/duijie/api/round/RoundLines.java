package org.duijie.api.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/** The lines of one round. */
final class RoundLines {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int AT_ONCE = 1_000;

    private RoundLines() {}

    /** Returns the id of a line. */
    static String id(String round, long line) {
        return round + "/" + line;
    }

    /** Returns the line of {@code round} with this id. */
    static Optional<RoundLineRow> find(Transaction view, BureauId bureau, String round, String id) {
        return Optional.of(id)
                .filter(text -> text.startsWith(round + "/"))
                .map(text -> NUMBER.matcher(text.substring(round.length() + 1)))
                .filter(Matcher::matches)
                .map(matcher -> Long.parseLong(matcher.group()))
                .flatMap(line -> new RoundLineTable(view).find(bureau, round, line));
    }

    /** Returns all lines, in order. */
    public static List<RoundLineRow> all(Transaction view, BureauId bureau, String round) {
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
