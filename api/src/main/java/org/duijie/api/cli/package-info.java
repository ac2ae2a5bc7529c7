/** Commands for operators. */
@NullMarked
package org.duijie.api.cli;

import org.jspecify.annotations.NullMarked;
