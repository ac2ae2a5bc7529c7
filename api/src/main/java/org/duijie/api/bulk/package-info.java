/** One verb for several deals in one request. */
@NullMarked
package org.duijie.api.bulk;

import org.jspecify.annotations.NullMarked;
