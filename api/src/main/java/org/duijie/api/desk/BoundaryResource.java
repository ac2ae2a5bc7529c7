package org.duijie.api.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/boundary}: the boundary that the maps of the desk show. */
final class BoundaryResource implements Resource {
    private final ObjectNode boundary;

    /** Makes a resource that shows {@code boundary}. */
    BoundaryResource(Boundary boundary) {
        this.boundary = boundary.json();
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/boundary", Right.every(Scope.READ), call -> Answer.of(boundary));
    }
}
