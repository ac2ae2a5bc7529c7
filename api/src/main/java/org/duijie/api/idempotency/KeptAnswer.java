package org.duijie.api.idempotency;

/**
 * The stored answer of a request.
 *
 * @param fingerprint the hash of method, path and body
 * @param status 0 while the request is under way
 */
record KeptAnswer(String fingerprint, int status, String headers, String body) {}
