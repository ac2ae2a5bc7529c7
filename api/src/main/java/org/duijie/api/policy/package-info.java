/** What a bureau decides once: how plans are weighed, and floor prices. */
@NullMarked
package org.duijie.api.policy;

import org.jspecify.annotations.NullMarked;
