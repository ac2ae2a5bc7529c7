package org.duijie.api.store;

import java.util.Map;

/**
 * A condition of a search, said twice: as a stream of the ids for which it holds, by an index of its own, and as a test of a row {@code g}
 * that was found another way. A test does not name its column bare where an index might be chosen for it: {@code x || ''} is {@code x}.
 *
 * @param stream a query of ids behind {@code :after} with {@code :status}; empty when there is no index for it
 * @param test an expression
 * @param bound what both name
 * @param few how many ids are worth taking one by one: less, where each costs a look into the table
 */
record Condition(String stream, String test, Map<String, Object> bound, int few) {
    boolean hasStream() {
        return !stream.isEmpty();
    }
}
