/** A deal on its way: confirmed, loaded, weighed, disputed, settled, paid. */
@NullMarked
package org.duijie.api.delivery;

import org.jspecify.annotations.NullMarked;
