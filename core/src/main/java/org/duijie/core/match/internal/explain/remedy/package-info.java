/** Changes to a listing or intent that would have it dealt. */
@NullMarked
package org.duijie.core.match.internal.explain.remedy;

import org.jspecify.annotations.NullMarked;
