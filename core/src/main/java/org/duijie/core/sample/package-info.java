/**
 * Sample markets: invented, but with the size, spread and irregularity of real ones, and the same on every machine.
 *
 * <p>Cooperatives and buyers are scattered around real counties; their names, wishes, amounts and prices are
 * illustrative and describe no real person or business. The points of the counties are from <a
 * href="https://www.geonames.org">GeoNames</a>, licensed under <a
 * href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, their codes and names from china-division (MIT),
 * the names of shop chains from name-suggestion-index (BSD 3-Clause); the notices are at the head of each resource.
 */
@NullMarked
package org.duijie.core.sample;

import org.jspecify.annotations.NullMarked;
