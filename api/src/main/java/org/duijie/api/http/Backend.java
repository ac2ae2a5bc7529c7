package org.duijie.api.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.ServedAnswer;
import org.duijie.api.feature.StoredAnswer;

/** What the door asks of the service. */
public interface Backend {
    /** Whether the database can be used now. */
    boolean isReady();

    /** Who shows this token; empty when nobody does who may speak. */
    Optional<Principal> principal(String token);

    /**
     * Runs {@code effect}, or gives the answer that it gave before.
     *
     * @param request tells one request from another: its method, path and body
     * @throws Refused when the key was used for another request
     */
    ServedAnswer once(Principal principal, String key, byte[] request, Supplier<StoredAnswer> effect);

    /** What those who run the service watch. */
    List<Watched> watched();

    /** All that can be asked for beside the door's own. */
    List<Resource> resources();
}
