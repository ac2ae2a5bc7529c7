/**
 * The market file and the plan file, and the domain: reading, writing, and every refusal of bad input.
 *
 * <p>Whoever reads a file gets what it says or all that is wrong with it, never an exception: see {@link
 * org.duijie.api.codec.Decoded}.
 */
@NullMarked
package org.duijie.api.codec;

import org.jspecify.annotations.NullMarked;
