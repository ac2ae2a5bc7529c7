package org.duijie.api.json;

import java.util.List;
import java.util.Optional;

/**
 * The result of reading a file: its content, or everything that is wrong with it.
 *
 * @param result the content; empty when there is an error
 * @param complaints errors and warnings in the order in which they were found: up to 1,000 of each, and the error that
 *     ended the reading
 * @param moreErrors how many more errors there are
 */
public record Decoded<T>(Optional<T> result, List<Complaint> complaints, long moreErrors) {
    public Decoded {
        complaints = List.copyOf(complaints);
    }
}
