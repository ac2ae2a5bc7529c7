/** Places on the earth, and searches around them. */
@NullMarked
package org.duijie.api.place;

import org.jspecify.annotations.NullMarked;
