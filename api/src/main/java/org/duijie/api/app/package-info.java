/**
 * What can be done, one facade a job: identity, rights on objects, transactions, the clock, the audit. A facade takes the {@link
 * org.duijie.api.app.Principal} first, refuses with {@link org.duijie.api.app.Refused}, and knows nothing of HTTP.
 */
@NullMarked
package org.duijie.api.app;

import org.jspecify.annotations.NullMarked;
