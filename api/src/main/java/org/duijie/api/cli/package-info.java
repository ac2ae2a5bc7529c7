/** Commands for those who run the service. */
@NullMarked
package org.duijie.api.cli;

import org.jspecify.annotations.NullMarked;
