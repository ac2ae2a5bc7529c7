/** Settings of a bureau: its matching policy, its floor prices, and its catalogue of products and places. */
@NullMarked
package org.duijie.api.policy;

import org.jspecify.annotations.NullMarked;
