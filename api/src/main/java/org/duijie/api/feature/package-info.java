/** What all features share: principals, refusals, pages, ids, the clock, views, and events between features. */
@NullMarked
package org.duijie.api.feature;

import org.jspecify.annotations.NullMarked;
