package org.duijie.api.audit;

import org.duijie.api.db.BureauId;

/**
 * A personal value of the audit.
 *
 * @param hmac the hash that the audit contains instead of the value
 * @param subject the entry that contains it: a user, a party, a deal
 * @param person the name of the entry's person whose value it is; empty when the entry itself is the person
 * @param key the key of the hash, in hexadecimal
 * @param value a name, a phone number, a title, a note
 */
record PersonRow(BureauId bureau, String hmac, String subject, String person, String key, String value) {}
