/**
 * Describes a plan in plain English and Chinese: its lines, what limits each party, and the changes that would help.
 */
@NullMarked
package org.duijie.core.match.words;

import org.jspecify.annotations.NullMarked;
