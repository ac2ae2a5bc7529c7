package org.duijie.api.session;

import org.duijie.api.feature.Principal;

/**
 * A person who may sign in.
 *
 * @param why how the person signs in, for the audit
 */
record SignIn(Principal user, String why) {}
