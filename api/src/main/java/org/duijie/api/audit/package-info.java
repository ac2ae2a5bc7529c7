/**
 * What was done, by whom and when, as a chain of hashes that shows any change; personal values are stored apart and can
 * be erased.
 */
@NullMarked
package org.duijie.api.audit;

import org.jspecify.annotations.NullMarked;
