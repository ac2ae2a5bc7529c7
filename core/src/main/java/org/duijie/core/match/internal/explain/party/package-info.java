/** The two sides of a pair in figures, as explanations need them. */
@NullMarked
package org.duijie.core.match.internal.explain.party;

import org.jspecify.annotations.NullMarked;
