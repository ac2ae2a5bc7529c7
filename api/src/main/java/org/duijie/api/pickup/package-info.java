/** The calendar of pick-ups in the iCalendar format: which truck loads on which day. */
@NullMarked
package org.duijie.api.pickup;

import org.jspecify.annotations.NullMarked;
