/** Market files and plan files: reading with the place of every complaint, and writing byte for byte the same. */
@NullMarked
package org.duijie.api.file;

import org.jspecify.annotations.NullMarked;
