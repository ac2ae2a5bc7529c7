/** Commands on market and plan files, and their reports. */
@NullMarked
package org.duijie.api.cli.plan;

import org.jspecify.annotations.NullMarked;
