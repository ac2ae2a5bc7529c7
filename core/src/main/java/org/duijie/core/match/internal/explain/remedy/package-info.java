/** The changes to a listing or an intent that would let a pair trade. */
@NullMarked
package org.duijie.core.match.internal.explain.remedy;

import org.jspecify.annotations.NullMarked;
