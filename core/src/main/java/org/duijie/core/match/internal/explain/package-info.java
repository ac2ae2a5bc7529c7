/** Why each listing and intent got what it got. */
@NullMarked
package org.duijie.core.match.internal.explain;

import org.jspecify.annotations.NullMarked;
