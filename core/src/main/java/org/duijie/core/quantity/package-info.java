/**
 * Weights, counts, distances, prices and money. They are read and written with their unit, stored as whole numbers
 * (grams, heads, metres, millionths of a yuan), and never rounded silently.
 */
@NullMarked
package org.duijie.core.quantity;

import org.jspecify.annotations.NullMarked;
