/** The door as resources see it: routes and their rights, a request, an answer, and the one table of problems. */
@NullMarked
package org.duijie.api.http;

import org.jspecify.annotations.NullMarked;
