package org.duijie.api.feature;

/** An answer, and whether it was given before. */
public record ServedAnswer(StoredAnswer answer, boolean isReplayed) {}
