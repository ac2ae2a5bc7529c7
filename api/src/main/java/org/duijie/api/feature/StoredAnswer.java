package org.duijie.api.feature;

/** An answer as it is stored; the HTTP layer interprets its parts. */
public record StoredAnswer(int status, String headers, String body) {}
