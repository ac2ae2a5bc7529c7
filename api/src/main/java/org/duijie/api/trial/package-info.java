/** Tries changes without making them: calculates what the plan of a round would be with a change. Stores nothing. */
@NullMarked
package org.duijie.api.trial;

import org.jspecify.annotations.NullMarked;
