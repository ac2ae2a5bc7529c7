/**
 * Reads sheets in the many forms in which people send them: finds the headings, and turns rows into the JSON bodies of
 * single entries. Makes templates. Uses no database.
 */
@NullMarked
package org.duijie.api.sheet;

import org.jspecify.annotations.NullMarked;
