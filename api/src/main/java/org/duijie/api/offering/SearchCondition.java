package org.duijie.api.offering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition of a search, said twice: as streams of the ids for which it holds, each by an index of its own, and as a
 * test of a row {@code g} that was found another way. A test does not name its column bare where an index might be
 * chosen for it: {@code x || ''} is {@code x}.
 *
 * @param streams queries of ids behind {@code :after} with {@code :status}; none when there is no index for it
 * @param isOfRows whether each stream reads the goods themselves, as {@code g}, so that tests can stand behind its own
 *     conditions
 * @param test an expression
 * @param bound what both name
 * @param few how many ids are worth taking one by one: less, where each costs a look into the table
 */
record SearchCondition(List<String> streams, boolean isOfRows, String test, Map<String, Object> bound, int few) {
    boolean hasStream() {
        return !streams.isEmpty();
    }

    /** Returns all ids for which it holds. */
    String stream() {
        return String.join(" UNION ALL ", streams);
    }

    /** Returns those for which {@code tests} hold too: {@code AND …}, or nothing. */
    String streamOf(String tests) {
        return streams.stream().map(each -> each + tests).collect(Collectors.joining(" UNION ALL "));
    }
}
