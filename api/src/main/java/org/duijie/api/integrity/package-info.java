/** Compares all rows of a bureau with what its audit says. */
@NullMarked
package org.duijie.api.integrity;

import org.jspecify.annotations.NullMarked;
