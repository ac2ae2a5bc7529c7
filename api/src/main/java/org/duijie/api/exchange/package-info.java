/** Whole market files in and out of the service. */
@NullMarked
package org.duijie.api.exchange;

import org.jspecify.annotations.NullMarked;
