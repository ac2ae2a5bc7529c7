/**
 * Weights, counts, distances, prices and money: read and written with their unit, held as whole numbers (grams, heads,
 * metres, millionths of a yuan), and never rounded in silence.
 */
@NullMarked
package org.duijie.core.quantity;

import org.jspecify.annotations.NullMarked;
