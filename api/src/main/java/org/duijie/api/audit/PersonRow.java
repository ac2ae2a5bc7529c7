package org.duijie.api.audit;

import org.duijie.api.db.BureauId;

/**
 * A personal value of the audit.
 *
 * @param hmac the hash that the audit has in place of the value
 * @param subject the entry that contains it: a user, a party, a deal
 * @param person which of the entry's persons it is; empty when the entry itself is the person
 * @param key the key of the hash, in hexadecimal
 * @param value a name, a phone number, a title, a note
 */
record PersonRow(BureauId bureau, String hmac, String subject, String person, String key, String value) {}
