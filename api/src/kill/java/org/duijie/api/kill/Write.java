package org.duijie.api.kill;

/**
 * A request that changes something, as it is sent and sent again.
 *
 * @param key its Idempotency-Key; empty when the method has none
 * @param version the version that it changes; 0 when it makes something
 * @param status what it is answered with when it is done
 */
record Write(String method, String path, String key, long version, String body, int status) {

    static Write making(String path, String key, String body) {
        return new Write("POST", path, key, 0, body, 201);
    }

    static Write doing(String path, String key, long version, String body) {
        return new Write("POST", path, key, version, body, 200);
    }

    /** One verb for several things. */
    static Write doingAll(String path, String key, String body) {
        return new Write("POST", path, key, 0, body, 200);
    }

    /** Whether it is done to several things. */
    boolean isBulk() {
        return path.endsWith("/bulk");
    }

    /** A change without a key: sent again after it was done, it finds another version. */
    static Write changing(String path, long version, String body) {
        return new Write("PATCH", path, "", version, body, 200);
    }
}
