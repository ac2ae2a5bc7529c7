package org.duijie.api.kill;

import java.util.Optional;
import java.util.SplittableRandom;

/** A kind of write that clients make. */
interface Operation {
    /**
     * The next write of this kind.
     *
     * @param mine what the client knows it has; nobody else changes it
     * @param name a word that no other write has
     * @return empty when there is nothing now that this kind could change
     */
    Optional<Write> next(Ledger mine, String name, SplittableRandom random);
}
