/** The tokens of a message and what they may mean. */
@NullMarked
package org.duijie.core.message.token;

import org.jspecify.annotations.NullMarked;
