/** Enters the rows of sheets: previews, runs in the background, templates. */
@NullMarked
package org.duijie.api.intake;

import org.jspecify.annotations.NullMarked;
