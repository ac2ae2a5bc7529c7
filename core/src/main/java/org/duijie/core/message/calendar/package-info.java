/** Days as people write them, of the Gregorian and of the Chinese calendar. */
@NullMarked
package org.duijie.core.message.calendar;

import org.jspecify.annotations.NullMarked;
