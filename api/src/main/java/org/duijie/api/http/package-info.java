/**
 * The door over HTTP. One file a {@link org.duijie.api.http.Resource}; a route says its {@link org.duijie.api.http.Right} or is not
 * registered; {@link org.duijie.api.http.ProblemType} is the one table of errors. Nothing here knows a table or a transaction.
 */
@NullMarked
package org.duijie.api.http;

import org.jspecify.annotations.NullMarked;
