/** Changes tried on paper: what the plan of a round would be with one of them. Stores nothing. */
@NullMarked
package org.duijie.api.trial;

import org.jspecify.annotations.NullMarked;
