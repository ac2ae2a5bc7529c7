package org.duijie.api.feature;

/** An answer, and whether it is the stored answer of an earlier request. */
public record ServedAnswer(StoredAnswer answer, boolean isReplayed) {}
