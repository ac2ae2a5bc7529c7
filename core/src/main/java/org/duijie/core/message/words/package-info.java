/** Cuts the text of a message into tokens, each with its meanings. */
@NullMarked
package org.duijie.core.message.words;

import org.jspecify.annotations.NullMarked;
