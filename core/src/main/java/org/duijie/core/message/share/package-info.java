/** Divides a message among the goods it names: what is said of each, by product and by lot. */
@NullMarked
package org.duijie.core.message.share;

import org.jspecify.annotations.NullMarked;
