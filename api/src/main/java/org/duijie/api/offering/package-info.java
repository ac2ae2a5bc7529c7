/**
 * What listings and intents have in common: how they are entered, searched by product and place, checked for
 * plausibility, and taken by deals; and the list of products.
 */
@NullMarked
package org.duijie.api.offering;

import org.jspecify.annotations.NullMarked;
