/** Fills the fields of a draft from what is said of its goods. */
@NullMarked
package org.duijie.core.message.fill;

import org.jspecify.annotations.NullMarked;
