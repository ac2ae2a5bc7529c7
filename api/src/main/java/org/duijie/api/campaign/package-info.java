/** What a bureau helps to sell together, and pairs that it bars. */
@NullMarked
package org.duijie.api.campaign;

import org.jspecify.annotations.NullMarked;
