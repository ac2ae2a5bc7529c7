/** What every stage of a match needs: when to halt, how much work to do, threads, and random numbers from a seed. */
@NullMarked
package org.duijie.core.match.internal.run;

import org.jspecify.annotations.NullMarked;
