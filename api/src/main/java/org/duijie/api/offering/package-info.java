/** What listings and intents have in common: how they are entered, searched, doubted, and how deals take of them. */
@NullMarked
package org.duijie.api.offering;

import org.jspecify.annotations.NullMarked;
