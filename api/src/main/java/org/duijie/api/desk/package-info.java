/** The pages of the desk: files of the jar, served under paths that name their content. */
@NullMarked
package org.duijie.api.desk;

import org.jspecify.annotations.NullMarked;
