/**
 * What is sold: the catalogue of farm products with their names, forms, codes and shelf lives, and what becomes of an
 * animal by growing (its weight and its feed) and by slaughter (its dressed weight).
 */
@NullMarked
package org.duijie.core.product;

import org.jspecify.annotations.NullMarked;
