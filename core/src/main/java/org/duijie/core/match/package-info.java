/**
 * The door of the engine: {@link org.duijie.core.match.Matcher} turns a market into a plan with a proof of how good it is;
 * {@link org.duijie.core.match.Explainer} says why parties of a plan ended short, for all of them or a page at a time, within a
 * {@link org.duijie.core.match.ExplainPolicy} of work, until told to stop; {@link org.duijie.core.match.PlanCheck} judges any plan from the definitions alone,
 * {@link org.duijie.core.match.BoundProof} its bound from its prices alone; {@link org.duijie.core.match.PlanDiff} compares two.
 */
@NullMarked
package org.duijie.core.match;

import org.jspecify.annotations.NullMarked;
