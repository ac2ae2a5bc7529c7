package org.duijie.api.offering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition of a search in two forms: as streams of the ids that meet it, each by an index of its own, and as a test
 * of a row {@code g} found in another way. A test hides its column from the index choice where needed: {@code x || ''}
 * is {@code x}.
 *
 * @param streams queries of ids after {@code :after} with {@code :status}; none when there is no index for it
 * @param isOfRows whether each stream reads the offerings themselves, as {@code g}, so that tests can be added to its
 *     conditions
 * @param test an expression
 * @param bound the values that both use
 * @param few how many ids are worth taking one by one; fewer when each costs a table look-up
 */
record SearchCondition(List<String> streams, boolean isOfRows, String test, Map<String, Object> bound, int few) {
    boolean hasStream() {
        return !streams.isEmpty();
    }

    /** Returns the query of all ids that meet it. */
    String stream() {
        return String.join(" UNION ALL ", streams);
    }

    /** Returns the query of the ids that meet {@code tests} too: {@code AND …}, or nothing. */
    String streamOf(String tests) {
        return streams.stream().map(each -> each + tests).collect(Collectors.joining(" UNION ALL "));
    }
}
