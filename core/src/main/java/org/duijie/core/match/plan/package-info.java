/**
 * The result of a match: a plan, its lines, its bound, the reason for each listing and intent that ended short, and the
 * remedies that would change it.
 */
@NullMarked
package org.duijie.core.match.plan;

import org.jspecify.annotations.NullMarked;
