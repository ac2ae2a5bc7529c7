/** What cooperatives offer. */
@NullMarked
package org.duijie.api.listing;

import org.jspecify.annotations.NullMarked;
