/**
 * Reads market files and plan files, with the position of every complaint. Writes them with the same bytes for the same
 * content.
 */
@NullMarked
package org.duijie.api.file;

import org.jspecify.annotations.NullMarked;
