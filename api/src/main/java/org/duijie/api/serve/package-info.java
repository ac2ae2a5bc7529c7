/** The service as a whole: settings, creation of all objects, start and stop. */
@NullMarked
package org.duijie.api.serve;

import org.jspecify.annotations.NullMarked;
