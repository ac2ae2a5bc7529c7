/** A plan, made greedily and improved by neighbourhoods. */
@NullMarked
package org.duijie.core.match.internal.search;

import org.jspecify.annotations.NullMarked;
