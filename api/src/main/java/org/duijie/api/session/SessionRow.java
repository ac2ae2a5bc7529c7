package org.duijie.api.session;

import org.duijie.api.db.BureauId;

/**
 * The session of a browser.
 *
 * @param token the id of its token, which is also its own id
 * @param seenAt when it was last used, to about ten minutes
 */
record SessionRow(BureauId bureau, String token, Device device, String seenAt) {}
