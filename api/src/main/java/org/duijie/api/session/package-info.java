/** Signing in to the desk: one-time links, codes read out on the phone, and the sessions that begin with them. */
@NullMarked
package org.duijie.api.session;

import org.jspecify.annotations.NullMarked;
