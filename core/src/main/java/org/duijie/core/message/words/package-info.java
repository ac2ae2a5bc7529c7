/** The words of a message: its text cut into tokens, each with its meanings. */
@NullMarked
package org.duijie.core.message.words;

import org.jspecify.annotations.NullMarked;
