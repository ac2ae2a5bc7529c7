package org.duijie.api.feature;

import java.time.Duration;

/** What an open stream sends as time goes on. One thread asks all feeds, about every second, so they answer quickly. */
public interface Feed {
    /** Returns the reader, whose streams are limited in number. */
    String user();

    /** Returns how long the stream lasts at most. */
    Duration life();

    /** Returns the events since the last call, in the form of {@code text/event-stream}; empty when there are none. */
    String news();

    /** Returns whether the reader may still read: the token or session is neither revoked nor expired. */
    boolean isAllowed();
}
