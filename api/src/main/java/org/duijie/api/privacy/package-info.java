/** Erases personal data. */
@NullMarked
package org.duijie.api.privacy;

import org.jspecify.annotations.NullMarked;
