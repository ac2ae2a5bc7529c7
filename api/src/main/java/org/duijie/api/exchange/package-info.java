/** Imports and exports of whole market files. */
@NullMarked
package org.duijie.api.exchange;

import org.jspecify.annotations.NullMarked;
