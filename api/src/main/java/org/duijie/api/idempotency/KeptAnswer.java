package org.duijie.api.idempotency;

/**
 * The answer to a request that may be sent again.
 *
 * @param fingerprint the hash of method, path and body
 * @param status 0 while the answer is being made
 */
public record KeptAnswer(String fingerprint, int status, String headers, String body) {}
