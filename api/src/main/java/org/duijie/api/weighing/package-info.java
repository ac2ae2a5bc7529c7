/** Weigh-ins, settlements and terms as they are kept. */
@NullMarked
package org.duijie.api.weighing;

import org.jspecify.annotations.NullMarked;
