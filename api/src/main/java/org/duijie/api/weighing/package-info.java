/** Storage of weigh-ins, settlements and terms. */
@NullMarked
package org.duijie.api.weighing;

import org.jspecify.annotations.NullMarked;
