/** {@code /v1/messages/parse}: reads messages to drafts of listings and intents, and stores nothing. */
@NullMarked
package org.duijie.api.message;

import org.jspecify.annotations.NullMarked;
