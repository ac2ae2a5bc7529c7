/** Joint sales campaigns of a bureau, and the pairs of listings and intents that are barred in their match rounds. */
@NullMarked
package org.duijie.api.campaign;

import org.jspecify.annotations.NullMarked;
