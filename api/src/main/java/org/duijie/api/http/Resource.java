package org.duijie.api.http;

/** A resource of the API, which declares its routes and their rights. */
public interface Resource {
    void register(Routes routes);
}
