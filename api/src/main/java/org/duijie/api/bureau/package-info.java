/** Bureaus, created on the command line. */
@NullMarked
package org.duijie.api.bureau;

import org.jspecify.annotations.NullMarked;
