/** The second factor: six digits of an authenticator app, for what moves goods and money. */
@NullMarked
package org.duijie.api.factor;

import org.jspecify.annotations.NullMarked;
