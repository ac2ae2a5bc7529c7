/** The HTTP layer as resources see it: routes and their rights, requests, answers, and the single table of problems. */
@NullMarked
package org.duijie.api.http;

import org.jspecify.annotations.NullMarked;
