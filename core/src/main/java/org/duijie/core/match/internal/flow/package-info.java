/** Markets that are pure flow problems, solved exactly as transportation problems. */
@NullMarked
package org.duijie.core.match.internal.flow;

import org.jspecify.annotations.NullMarked;
