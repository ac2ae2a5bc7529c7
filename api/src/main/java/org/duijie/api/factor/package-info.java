/** The second factor: six digits of an authenticator app, required for actions that move goods or money. */
@NullMarked
package org.duijie.api.factor;

import org.jspecify.annotations.NullMarked;
