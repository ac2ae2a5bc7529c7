/** Makes a plan greedily, and improves it by neighbourhood search. */
@NullMarked
package org.duijie.core.match.internal.search;

import org.jspecify.annotations.NullMarked;
