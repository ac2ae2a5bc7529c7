/** What buyers want. */
@NullMarked
package org.duijie.api.intent;

import org.jspecify.annotations.NullMarked;
