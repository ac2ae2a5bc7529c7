/** What is lost on the farm before it is sold. */
@NullMarked
package org.duijie.api.loss;

import org.jspecify.annotations.NullMarked;
