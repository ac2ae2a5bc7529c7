package org.duijie.api.session;

import org.duijie.api.db.BureauId;

/**
 * The session of a browser.
 *
 * @param token the id of the session's token, which is also the id of the session
 * @param seenAt when the session was last used, exact to about ten minutes
 */
record SessionRow(BureauId bureau, String token, Device device, String seenAt) {}
