/** Deals on their way: confirmed, loaded, weighed, disputed, settled, paid. */
@NullMarked
package org.duijie.api.delivery;

import org.jspecify.annotations.NullMarked;
