/** Deals as stored: their rows, events, weigh-ins and settlements, and the steps that change them. */
@NullMarked
package org.duijie.api.dealbook;

import org.jspecify.annotations.NullMarked;
