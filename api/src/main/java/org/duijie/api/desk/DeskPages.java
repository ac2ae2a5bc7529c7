package org.duijie.api.desk;

import java.util.List;
import org.duijie.api.http.Resource;

/** The pages of the desk, and what only they ask for: the boundary on their maps, and texts as QR codes. */
public final class DeskPages {
    private DeskPages() {}

    /**
     * Returns the HTTP routes of this feature.
     *
     * @param boundary the boundary that the maps show
     * @throws IllegalStateException naming a file of the desk that is not in the jar
     */
    public static List<Resource> resources(Boundary boundary) {
        return List.of(new DeskResource(), new BoundaryResource(boundary), new QrResource());
    }
}
