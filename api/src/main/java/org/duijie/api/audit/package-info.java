/**
 * What was done, by whom and when: a chain of hashes that cannot be changed unseen, and persons beside it, who can
 * be erased.
 */
@NullMarked
package org.duijie.api.audit;

import org.jspecify.annotations.NullMarked;
