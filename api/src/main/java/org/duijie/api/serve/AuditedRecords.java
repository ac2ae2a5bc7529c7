package org.duijie.api.serve;

import org.duijie.api.audit.Records;
import org.duijie.api.bulletin.PublicLinks;
import org.duijie.api.calendar.Calendars;
import org.duijie.api.campaign.Barring;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.factor.SecondFactors;
import org.duijie.api.identity.Tokens;
import org.duijie.api.identity.Users;
import org.duijie.api.intent.Intents;
import org.duijie.api.listing.Listings;
import org.duijie.api.loss.Losses;
import org.duijie.api.party.Parties;
import org.duijie.api.policy.Catalogues;
import org.duijie.api.policy.Policies;
import org.duijie.api.purchase.Purchases;
import org.duijie.api.round.Rounds;
import org.duijie.api.session.Links;

/** The audited data of all features. */
final class AuditedRecords {
    private AuditedRecords() {}

    /** Returns the audited data of all features, in the order in which the record check reads it. */
    static Records all() {
        return Records.join(
                Parties.records(),
                Users.records(),
                Tokens.records(),
                Links.records(),
                SecondFactors.records(),
                Listings.records(),
                Intents.records(),
                Calendars.records(),
                Campaigns.records(DealBook::intentsOf),
                PublicLinks.records(),
                Barring.records(),
                Rounds.records(),
                DealBook.records(),
                Losses.records(),
                Policies.records(),
                Catalogues.records(),
                Purchases.records());
    }
}
