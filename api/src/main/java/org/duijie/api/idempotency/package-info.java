/** Executes a request once, even if it is sent several times. */
@NullMarked
package org.duijie.api.idempotency;

import org.jspecify.annotations.NullMarked;
