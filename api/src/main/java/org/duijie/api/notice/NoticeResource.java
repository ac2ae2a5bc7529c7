package org.duijie.api.notice;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.feature.Feed;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.http.Routes.Route.Streaming;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** {@code /v1/notices}: the inbox of a person, and the stream that tells when it changes. */
final class NoticeResource implements Resource {
    private static final String PATH = "/v1/notices";
    private static final Right READ = Right.every(Scope.READ);
    private static final long LONGEST_SECONDS = 600;
    private static final String STREAM = "text/event-stream";
    /** How long a browser waits before it asks again, in milliseconds. */
    private static final String RETRY = "retry: 5000\n";

    private final Inbox inbox;

    NoticeResource(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void register(Routes routes) {
        routes.background(PATH, READ, this::list);
        routes.post(PATH + "/read", Right.every(Scope.WRITE), this::read);
        routes.stream(PATH + "/stream", READ, new Live(), "seconds");
    }

    private Answer list(Call call) {
        Answer answer = Answer.of(NoticeJson.write(inbox.list(call.principal())));
        return answer.with("ETag", "\"" + Hash.of(answer.body()) + "\"");
    }

    private Answer read(Call call) {
        return Answer.of(NoticeJson.write(inbox.read(call.principal(), call.body())));
    }

    /** The stream: its first answer says that it is open. */
    private final class Live implements Streaming {
        @Override
        public Answer handle(Call call) {
            life(call);
            Map<String, String> headers = Map.of("X-Accel-Buffering", "no");
            return new Answer(200, headers, STREAM, RETRY + NoticeFeed.event("hello"));
        }

        @Override
        public Optional<Feed> feed(Call call) {
            return Optional.of(life(call))
                    .filter(life -> !life.isZero())
                    .map(life -> inbox.feed(call.principal(), life));
        }

        private static Duration life(Call call) {
            return Duration.ofSeconds(call.query("seconds", Live::seconds).orElse(LONGEST_SECONDS));
        }

        private static long seconds(String text) {
            if (!text.matches("[0-9]{1,3}") || Long.parseLong(text) > LONGEST_SECONDS) {
                throw new InvalidValueException(Reason.OUT_OF_RANGE, text, "0", Long.toString(LONGEST_SECONDS));
            }
            return Long.parseLong(text);
        }
    }
}
