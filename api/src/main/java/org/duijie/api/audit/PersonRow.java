package org.duijie.api.audit;

import org.duijie.api.db.BureauId;

/**
 * Something that the audit says of a person.
 *
 * @param hmac what stands in the audit instead
 * @param subject the thing that it is said in: a user, a party, a deal
 * @param person which of the thing's persons; empty where the thing is the person
 * @param key what the hash was made with, in hexadecimal
 * @param value a name, a phone number, a title, a note
 */
public record PersonRow(BureauId bureau, String hmac, String subject, String person, String key, String value) {}
