/**
 * Strict reading and canonical writing of JSON, and complaints in words: field, value and the way out, in Chinese and
 * English.
 */
@NullMarked
package org.duijie.api.json;

import org.jspecify.annotations.NullMarked;
