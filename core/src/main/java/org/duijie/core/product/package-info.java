/** What is traded: a tree of farm products with their names, forms, codes, yields and growth. */
@NullMarked
package org.duijie.core.product;

import org.jspecify.annotations.NullMarked;
