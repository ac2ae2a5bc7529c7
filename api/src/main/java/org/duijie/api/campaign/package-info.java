/** Joint sales campaigns of a bureau, and the pairs it bars. */
@NullMarked
package org.duijie.api.campaign;

import org.jspecify.annotations.NullMarked;
