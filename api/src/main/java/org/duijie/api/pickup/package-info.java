/** The calendar of pick-ups: which trucks come when, as iCalendar. */
@NullMarked
package org.duijie.api.pickup;

import org.jspecify.annotations.NullMarked;
