package org.duijie.api.app;

/** An answer as it is kept; what its parts mean is the door's affair. */
public record Kept(int status, String headers, String body) {}
