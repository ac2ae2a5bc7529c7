package org.duijie.api.feature;

/** An answer as it is kept; what its parts mean is the door's affair. */
public record StoredAnswer(int status, String headers, String body) {}
