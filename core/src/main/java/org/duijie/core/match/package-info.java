/**
 * Matches a market: {@link org.duijie.core.match.Matcher} once, {@link org.duijie.core.match.LiveMarket} while it
 * changes, {@link org.duijie.core.match.Explainer} for the reasons of a plan.
 */
@NullMarked
package org.duijie.core.match;

import org.jspecify.annotations.NullMarked;
