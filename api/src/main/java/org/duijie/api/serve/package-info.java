/** The service as a whole: settings, object graph, start and end. */
@NullMarked
package org.duijie.api.serve;

import org.jspecify.annotations.NullMarked;
