package org.duijie.api.kill;

import java.io.IOException;
import java.util.Optional;
import org.duijie.api.kill.Api.Seen;

/** The one write of a member that may be on its way: it is sent, and sent again as it is, until its answer was seen. */
final class Outbox {
    private final Api api;
    private final Tally tally;
    private Optional<Write> unanswered = Optional.empty();

    /** What a member does with an answer. */
    interface Reader {
        void read(Write write, Seen seen) throws IOException, InterruptedException;
    }

    Outbox(Api api, Tally tally) {
        this.api = api;
        this.tally = tally;
    }

    void put(Optional<Write> write) {
        unanswered = write;
    }

    /** Whether what was not answered is a {@code verb}. */
    boolean holds(String verb) {
        return unanswered.filter(write -> write.path().endsWith("/" + verb)).isPresent();
    }

    /** Sends until it is answered, if there is anything to send; false when the service is gone before. */
    boolean send(Reader reader) throws InterruptedException {
        while (unanswered.isPresent()) {
            Write write = unanswered.get();
            try {
                Seen seen = api.send(write);
                if (seen.isBusy()) {
                    Thread.sleep(Api.BUSY_MS);
                } else {
                    reader.read(write, seen);
                    unanswered = Optional.empty();
                }
            } catch (IOException gone) {
                tally.unanswered++;
                return false;
            }
        }
        return true;
    }
}
