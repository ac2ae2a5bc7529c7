package org.duijie.api.cli.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Shortens ids for a table. Cuts long ids in the middle, and keeps enough characters at the end that all short forms
 * stay distinct.
 */
final class ShortIds {
    private static final String CUT = "..";
    private static final int SHORT = 16;
    private static final int FRONT = 4;
    private static final int BACK = 6;

    private final Map<String, String> cut = new HashMap<>();

    public ShortIds(Collection<String> ids) {
        Set<String> open = new HashSet<>(ids);
        for (int back = BACK; !open.isEmpty(); back += 2) {
            settle(open, back);
        }
    }

    /** Returns the short form of {@code id}. */
    public String of(String id) {
        return cut.getOrDefault(id, id);
    }

    /**
     * Stores the short form of each id in {@code open} whose short form is unique, and removes that id from
     * {@code open}.
     */
    private void settle(Set<String> open, int back) {
        Map<String, Integer> counts = new HashMap<>();
        open.forEach(id -> counts.merge(cut(id, back), 1, Integer::sum));
        for (String id : Set.copyOf(open)) {
            String shorter = cut(id, back);
            if (counts.getOrDefault(shorter, 0) == 1) {
                cut.put(id, shorter);
                open.remove(id);
            }
        }
    }

    private static String cut(String id, int back) {
        int length = id.codePointCount(0, id.length());
        if (length <= Math.max(SHORT, FRONT + CUT.length() + back)) {
            return id;
        }
        return id.substring(0, id.offsetByCodePoints(0, FRONT))
                + CUT
                + id.substring(id.offsetByCodePoints(0, length - back));
    }
}
