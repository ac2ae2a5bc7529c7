/** Commands on market and plan files, and what they print. */
@NullMarked
package org.duijie.api.cli.plan;

import org.jspecify.annotations.NullMarked;
