/** Explains why each listing and intent ended short. */
@NullMarked
package org.duijie.core.match.internal.explain;

import org.jspecify.annotations.NullMarked;
