/** The places that a message may name. */
@NullMarked
package org.duijie.core.message.place;

import org.jspecify.annotations.NullMarked;
