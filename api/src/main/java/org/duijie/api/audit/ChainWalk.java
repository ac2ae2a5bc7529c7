package org.duijie.api.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.api.audit.Audit.ChainBreak;
import org.duijie.api.audit.Audit.Verdict;
import org.duijie.api.audit.AuditTable.Head;
import org.duijie.api.audit.AuditTable.Line;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Hash;
import org.duijie.api.json.Body;

/**
 * Verifies the chain of a bureau from its first line to the end that {@code audit_heads} names. The chain may grow
 * during the check. The check cannot detect that somebody removed the last lines and reset the end to match. To detect
 * this, compare the end with one noted earlier.
 */
final class ChainWalk {
    private static final int AT_ONCE = 1_000;

    private final AuditTable table;
    private final BureauId bureau;
    private final Consumer<ObjectNode> passed;
    private String previous = "";
    private String at = "";
    private long good;

    /**
     * Starts before the first line.
     *
     * @param passed called with each intact line
     */
    public ChainWalk(AuditTable table, BureauId bureau, Consumer<ObjectNode> passed) {
        this.table = table;
        this.bureau = bureau;
        this.passed = passed;
    }

    public Verdict walk() {
        while (true) {
            Optional<Head> there = table.head(bureau);
            if (there.isEmpty()) {
                walkTo(new Head(Long.MAX_VALUE, ""));
                return verdict(broken(good + 1, ChainBreak.Kind.NO_END));
            }
            Head end = there.get();
            Optional<ChainBreak> broken = walkTo(end).or(() -> atEnd(end));
            if (broken.isPresent() || table.head(bureau).equals(there)) {
                return verdict(broken.or(() -> behind(end)));
            }
        }
    }

    private Verdict verdict(Optional<ChainBreak> broken) {
        return new Verdict(good, previous, at, broken);
    }

    private Optional<ChainBreak> walkTo(Head end) {
        while (good < end.seq()) {
            List<Line> lines = table.list(bureau, good, AT_ONCE);
            if (lines.isEmpty()) {
                return broken(good + 1, ChainBreak.Kind.MISSING);
            }
            for (Line line : lines) {
                Optional<ChainBreak> broken = fault(line);
                if (broken.isPresent()) {
                    return broken;
                }
                if (good == end.seq()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Checks the next line. Returns its fault. If the line is intact, returns empty and makes it the current line. */
    private Optional<ChainBreak> fault(Line line) {
        if (line.seq() != good + 1) {
            return broken(good + 1, ChainBreak.Kind.MISSING);
        }
        if (!line.hash().equals(Hash.of(line.line()))) {
            return broken(line.seq(), ChainBreak.Kind.CHANGED);
        }
        ObjectNode said = Body.tree(line.line());
        boolean follows = said.path("seq").asLong() == line.seq()
                && said.path("previous").asText().equals(previous);
        if (!follows) {
            return broken(line.seq(), ChainBreak.Kind.UNLINKED);
        }
        previous = line.hash();
        at = said.path("at").asText();
        good = line.seq();
        passed.accept(said);
        return Optional.empty();
    }

    private Optional<ChainBreak> atEnd(Head end) {
        return previous.equals(end.hash()) ? Optional.empty() : broken(end.seq(), ChainBreak.Kind.OTHER_END);
    }

    /** Returns a fault if a line follows {@code end}, unless the end of the chain has moved since it was read. */
    private Optional<ChainBreak> behind(Head end) {
        boolean isLast = table.list(bureau, end.seq(), 1).isEmpty()
                || table.head(bureau).filter(head -> head.seq() <= end.seq()).isEmpty();
        return isLast ? Optional.empty() : broken(end.seq() + 1, ChainBreak.Kind.BEYOND);
    }

    private static Optional<ChainBreak> broken(long line, ChainBreak.Kind kind) {
        return Optional.of(new ChainBreak(line, kind));
    }
}
