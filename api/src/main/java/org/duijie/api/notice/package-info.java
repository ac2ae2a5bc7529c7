/**
 * What a person has to answer or to know, derived from the deals; what of it was read; and the stream that says when it
 * changes.
 */
@NullMarked
package org.duijie.api.notice;

import org.jspecify.annotations.NullMarked;
