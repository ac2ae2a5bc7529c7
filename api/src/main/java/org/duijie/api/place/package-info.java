/** Places on the earth, and what is near one. */
@NullMarked
package org.duijie.api.place;

import org.jspecify.annotations.NullMarked;
