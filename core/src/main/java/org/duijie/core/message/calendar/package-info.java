/** Days of the Chinese calendar. */
@NullMarked
package org.duijie.core.message.calendar;

import org.jspecify.annotations.NullMarked;
