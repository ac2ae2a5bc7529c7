/**
 * What all features share: who asks, refusals, pages, ids, the clock, a thing and its history, and what one
 * feature tells others.
 */
@NullMarked
package org.duijie.api.feature;

import org.jspecify.annotations.NullMarked;
