/** Executes a request once, however often it is sent. */
@NullMarked
package org.duijie.api.idempotency;

import org.jspecify.annotations.NullMarked;
