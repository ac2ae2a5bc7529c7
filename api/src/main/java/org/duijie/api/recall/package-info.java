/** Tracing: who got stock under one permit. */
@NullMarked
package org.duijie.api.recall;

import org.jspecify.annotations.NullMarked;
