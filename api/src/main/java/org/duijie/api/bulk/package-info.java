/** Applies one verb, such as accepting, to several deals in one request. */
@NullMarked
package org.duijie.api.bulk;

import org.jspecify.annotations.NullMarked;
