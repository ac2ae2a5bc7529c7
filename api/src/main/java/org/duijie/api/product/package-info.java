/** The catalogue as the service shows and searches it. */
@NullMarked
package org.duijie.api.product;

import org.jspecify.annotations.NullMarked;
