package org.duijie.core.message;

import java.util.List;

/** The places that a message may name. */
@FunctionalInterface
public interface Gazetteer {
    /** Knows no place. */
    Gazetteer NONE = name -> List.of();

    /**
     * Returns the places with exactly this name, in the form of {@link org.duijie.core.quantity.Written#plain}; empty when
     * there is none. It is asked for every part of a message, so it has to answer in constant time.
     */
    List<KnownPlace> named(String name);
}
