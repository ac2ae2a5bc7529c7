/**
 * The audit records what was done, by whom and when, in a hash chain that reveals any later change. Personal values are
 * stored separately and can be erased.
 */
@NullMarked
package org.duijie.api.audit;

import org.jspecify.annotations.NullMarked;
