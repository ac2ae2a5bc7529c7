package org.duijie.api.kill;

import java.io.IOException;

/** One of the crowd: it writes until the service is gone, and knows what it was told. One thread at a time. */
interface Member {
    Api api();

    Tally tally();

    /** Writes until the service is gone. */
    void writeUntilItIsGone() throws InterruptedException;

    /** Sends the write that was not answered, again and again until it is; false when the service is gone before. */
    boolean settle() throws InterruptedException;

    /** Looks whether what stands there is what was acknowledged: nothing less, and, when {@code exactly}, nothing more. */
    void compare(boolean exactly) throws IOException, InterruptedException;

    /** Waits until nothing changes by itself any more. */
    void rest() throws IOException, InterruptedException;

    /** Whether an adoption of its was not answered. */
    boolean isAdopting();

    /** How many changes its things have seen, as it last knew them: each is a line of the audit. */
    long changes();
}
