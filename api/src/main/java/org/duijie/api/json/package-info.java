/**
 * Reads JSON strictly and writes it canonically. Formulates complaints in Chinese and English: the field, the value,
 * and how to correct it.
 */
@NullMarked
package org.duijie.api.json;

import org.jspecify.annotations.NullMarked;
