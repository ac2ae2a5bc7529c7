/** The service as a whole: its settings, its object graph made by hand, its start and its end. */
@NullMarked
package org.duijie.api.serve;

import org.jspecify.annotations.NullMarked;
