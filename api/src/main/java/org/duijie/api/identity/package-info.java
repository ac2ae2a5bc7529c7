/** Bureaus, their users, and the users' tokens. */
@NullMarked
package org.duijie.api.identity;

import org.jspecify.annotations.NullMarked;
