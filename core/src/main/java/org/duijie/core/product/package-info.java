/**
 * The catalogue of farm products: names, forms, codes and shelf lives, how an animal grows (weight and feed), and what
 * slaughter yields (dressed weight).
 */
@NullMarked
package org.duijie.core.product;

import org.jspecify.annotations.NullMarked;
