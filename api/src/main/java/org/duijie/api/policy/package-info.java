/** Settings of a bureau: its matching policy and its floor prices. */
@NullMarked
package org.duijie.api.policy;

import org.jspecify.annotations.NullMarked;
