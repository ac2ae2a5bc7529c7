package org.duijie.api.json;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file: what it says, or all that is wrong with it.
 *
 * @param result what the file says; empty when there is any error
 * @param complaints what is wrong or doubtful, in the order in which it was found: 1,000 errors and 1,000 warnings, and
 *     that which ended the reading
 * @param moreErrors how many errors there are beyond those kept
 */
public record Decoded<T>(Optional<T> result, List<Complaint> complaints, long moreErrors) {
    public Decoded {
        complaints = List.copyOf(complaints);
    }
}
