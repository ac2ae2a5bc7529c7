/** What a message is read as: drafts of listings and purchase intents, with questions, remarks and notices. */
@NullMarked
package org.duijie.core.message.draft;

import org.jspecify.annotations.NullMarked;
