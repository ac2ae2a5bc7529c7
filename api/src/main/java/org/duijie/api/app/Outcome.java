package org.duijie.api.app;

/** An answer, and whether it was given before. */
public record Outcome(Kept answer, boolean isReplayed) {}
