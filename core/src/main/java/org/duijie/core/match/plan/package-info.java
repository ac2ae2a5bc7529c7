/**
 * What a match gives: a plan, its lines, its bound, the reason why each listing and intent got what it got, and
 * the remedies that would change it.
 */
@NullMarked
package org.duijie.core.match.plan;

import org.jspecify.annotations.NullMarked;
