/**
 * Reads messages as people write them in chats and notes, and makes drafts of listings and purchase intents. What is
 * missing or can mean two things becomes a question; nothing is chosen in silence.
 */
@NullMarked
package org.duijie.core.message;

import org.jspecify.annotations.NullMarked;
