/** Users and their tokens. */
@NullMarked
package org.duijie.api.identity;

import org.jspecify.annotations.NullMarked;
