/** Who got what of one certificate. */
@NullMarked
package org.duijie.api.recall;

import org.jspecify.annotations.NullMarked;
