package org.duijie.api.session;

import org.duijie.api.feature.Principal;

/**
 * A person who may sign in.
 *
 * @param why by what, for the audit
 */
record SignIn(Principal user, String why) {}
