/** Documents to print and sign. */
@NullMarked
package org.duijie.api.paper;

import org.jspecify.annotations.NullMarked;
