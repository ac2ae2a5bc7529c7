/**
 * Market files and plan files: what they may say, read with every complaint in its place, written byte for byte
 * the same.
 */
@NullMarked
package org.duijie.api.file;

import org.jspecify.annotations.NullMarked;
