/** Erases what is known of a person. */
@NullMarked
package org.duijie.api.privacy;

import org.jspecify.annotations.NullMarked;
