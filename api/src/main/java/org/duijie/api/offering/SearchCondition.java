package org.duijie.api.offering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition of a search, in two forms. The stream is a query that finds the matching ids by an index. The test is an
 * expression that checks a row {@code g} that was found in another way. If a test must not use the index of a column
 * {@code x}, it uses {@code x || ''}, which has the same value.
 *
 * @param streams queries for the matching ids after {@code :after} with {@code :status}; none when no index supports
 *     the condition
 * @param isOfRows whether each stream reads the table of offerings, as {@code g}, so that tests can be added to its
 *     WHERE clause
 * @param test the expression that checks a row
 * @param bound the values of the named parameters in both forms
 * @param few the maximum number of matching ids for which streams are used; it is smaller when each id costs a table
 *     look-up
 */
record SearchCondition(List<String> streams, boolean isOfRows, String test, Map<String, Object> bound, int few) {
    boolean hasStream() {
        return !streams.isEmpty();
    }

    /** Returns the query for all ids that meet the condition. */
    String stream() {
        return String.join(" UNION ALL ", streams);
    }

    /** Returns the query for the ids that also meet {@code tests}, which is {@code AND …} or empty. */
    String streamOf(String tests) {
        return streams.stream().map(each -> each + tests).collect(Collectors.joining(" UNION ALL "));
    }
}
