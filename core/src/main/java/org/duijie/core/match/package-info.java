/**
 * The door of the engine: {@link org.duijie.core.match.Matcher} turns a market into a plan with a proof of how good it is and
 * with its reasons; {@link org.duijie.core.match.PlanCheck} judges any plan from the definitions alone,
 * {@link org.duijie.core.match.BoundProof} its bound from its prices alone; {@link org.duijie.core.match.PlanDiff} compares two.
 */
@NullMarked
package org.duijie.core.match;

import org.jspecify.annotations.NullMarked;
