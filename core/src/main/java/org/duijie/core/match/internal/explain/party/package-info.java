/** The two sides of a pair as reasons see them, and where they meet. */
@NullMarked
package org.duijie.core.match.internal.explain.party;

import org.jspecify.annotations.NullMarked;
