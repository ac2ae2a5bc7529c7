package org.duijie.api.kill;

/** A promise that the service has broken. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
        super(what);
    }
}
