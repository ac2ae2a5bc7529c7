package org.duijie.api.http;

/** A resource of the API: its routes and their rights. */
interface Resource {
    void register(Routes routes);
}
