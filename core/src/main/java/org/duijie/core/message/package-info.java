/**
 * Reads messages as people write them in chats and notes, and makes drafts of listings and purchase intents. A value
 * that is missing or ambiguous becomes a question to the user.
 */
@NullMarked
package org.duijie.core.message;

import org.jspecify.annotations.NullMarked;
