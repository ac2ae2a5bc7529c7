package org.duijie.api.store;

/** Whose row it is. A type of its own, so that no query can be asked without one. */
public record BureauId(String text) {
    @Override
    public String toString() {
        return text;
    }
}
