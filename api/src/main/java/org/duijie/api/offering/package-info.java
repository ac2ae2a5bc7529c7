/**
 * What listings and intents have in common: how they are entered, searched, checked for plausibility, and taken by
 * deals.
 */
@NullMarked
package org.duijie.api.offering;

import org.jspecify.annotations.NullMarked;
