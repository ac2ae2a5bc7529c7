/** The entry point of the program. */
@NullMarked
package org.duijie.api;

import org.jspecify.annotations.NullMarked;
