/** Why a pair cannot trade, why a party ends short, and the nearest single change that would help. Not exported. */
@NullMarked
package org.duijie.core.match.internal.explain;

import org.jspecify.annotations.NullMarked;
