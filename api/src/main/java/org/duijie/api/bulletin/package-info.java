/** Links by which anybody may see the results of a campaign. */
@NullMarked
package org.duijie.api.bulletin;

import org.jspecify.annotations.NullMarked;
