/** The server: Javalin and Jetty, the pipeline of every request, limits on slow and greedy clients, metrics. */
@NullMarked
package org.duijie.api.server;

import org.jspecify.annotations.NullMarked;
