/** Transportation problems, solved exactly. Knows nothing of markets; not exported. */
@NullMarked
package org.duijie.core.match.internal.flow;

import org.jspecify.annotations.NullMarked;
