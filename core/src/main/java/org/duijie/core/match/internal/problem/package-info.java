/** A market compiled to arrays: lots, sinks, arcs, days. */
@NullMarked
package org.duijie.core.match.internal.problem;

import org.jspecify.annotations.NullMarked;
