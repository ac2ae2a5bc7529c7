package org.duijie.api.serve;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Erasure;
import org.duijie.api.audit.RecordCheck;
import org.duijie.api.bulletin.PublicLinks;
import org.duijie.api.calendar.Calendars;
import org.duijie.api.campaign.Barring;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.Database;
import org.duijie.api.deal.Deals;
import org.duijie.api.deal.Deliveries;
import org.duijie.api.deal.Proposals;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.ListedDeals;
import org.duijie.api.exchange.Imports;
import org.duijie.api.factor.SecondFactors;
import org.duijie.api.feature.AppContext;
import org.duijie.api.idempotency.Idempotency;
import org.duijie.api.identity.Bureaus;
import org.duijie.api.identity.Tokens;
import org.duijie.api.identity.Users;
import org.duijie.api.intake.RunWork;
import org.duijie.api.intake.Sheets;
import org.duijie.api.intent.Intents;
import org.duijie.api.listing.Listings;
import org.duijie.api.loss.Losses;
import org.duijie.api.notice.Inbox;
import org.duijie.api.paper.Papers;
import org.duijie.api.party.Parties;
import org.duijie.api.pickup.PickUps;
import org.duijie.api.policy.Catalogues;
import org.duijie.api.policy.Policies;
import org.duijie.api.purchase.Purchases;
import org.duijie.api.quote.Quotes;
import org.duijie.api.recall.Recalls;
import org.duijie.api.report.CampaignReports;
import org.duijie.api.round.RoundLimits;
import org.duijie.api.round.RoundWork;
import org.duijie.api.round.Rounds;
import org.duijie.api.session.Links;
import org.duijie.api.session.Sessions;

/**
 * The facades for one database, which the HTTP layer and the command line use. Creates all objects and connects them.
 */
public final class App {
    private final Supplier<LocalDate> today;
    private final Database database;
    private final Audit audit;
    private final RecordCheck recordCheck;
    private final Idempotency once;
    private final Tokens tokens;
    private final Links links;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Bureaus bureaus;
    private final Parties parties;
    private final Users users;
    private final Listings listings;
    private final Losses losses;
    private final Intents intents;
    private final Calendars calendars;
    private final Deals deals;
    private final Catalogues catalogues;
    private final Recalls recalls;
    private final Papers papers;
    private final PickUps pickUps;
    private final Purchases purchases;
    private final Campaigns campaigns;
    private final CampaignReports campaignReports;
    private final PublicLinks publicLinks;
    private final Barring barredPairs;
    private final Policies policies;
    private final Imports imports;
    private final Sheets sheets;
    private final RunWork sheetWork;
    private final Rounds rounds;
    private final RoundWork roundWork;
    private final Quotes quotes;
    private final Inbox inbox;

    /** Makes the facades with the default limits. */
    public App(Database database, Clock clock) {
        this(database, clock, RoundLimits.USUAL);
    }

    /** Makes the facades with the default limits of buyers' holds. */
    public App(Database database, Clock clock, RoundLimits limits) {
        this(database, clock, limits, Proposals.HoldLimits.USUAL);
    }

    /**
     * Makes the facades.
     *
     * @param limits how much of the service a bureau's match rounds may use
     * @param holds the limits on what a buyer may hold by its own proposals
     */
    public App(Database database, Clock clock, RoundLimits limits, Proposals.HoldLimits holds) {
        AppContext context = new AppContext(database, clock);
        this.today = context::today;
        this.database = database;
        this.audit = new Audit(context);
        this.recordCheck = new RecordCheck(context, AuditedRecords.all());
        Erasure erasure = new Erasure(Idempotency.personalData(), DealBook.personalData());
        this.once = new Idempotency(context);
        this.links = new Links(context, audit);
        this.tokens = new Tokens(context, audit, links);
        this.sessions = new Sessions(context, tokens, links);
        this.secondFactors = new SecondFactors(context, audit);
        this.bureaus = new Bureaus(context, audit, tokens);
        this.parties = new Parties(context, audit, erasure);
        this.users = new Users(context, audit, tokens, links, erasure);
        this.catalogues = new Catalogues(context, audit);
        this.listings = new Listings(context, audit, Campaigns::areSeen, catalogues, ListedDeals::doubts);
        this.losses = new Losses(context, audit);
        this.intents = new Intents(context, audit, Campaigns::areSeen, catalogues);
        this.calendars = new Calendars(context, audit, listings, intents);
        parties.changed().subscribe(Listings::follow);
        parties.changed().subscribe(Intents::follow);
        this.deals = new Deals(context, audit, intents, holds);
        this.recalls = new Recalls(context);
        this.papers = new Papers(context);
        this.pickUps = new PickUps(context, catalogues);
        this.purchases = new Purchases(context, audit);
        this.campaigns = new Campaigns(context, audit);
        this.campaignReports = new CampaignReports(context);
        this.publicLinks = new PublicLinks(context, audit, campaignReports);
        this.barredPairs = new Barring(context, audit);
        this.policies = new Policies(context, audit);
        this.imports = new Imports(context, parties, policies, listings, intents, deals);
        this.sheets = new Sheets(context, parties, listings, intents);
        this.sheetWork = sheets.work();
        this.rounds = new Rounds(context, audit, limits, deals.proposals());
        this.roundWork = new RoundWork(context, audit, limits);
        this.quotes = new Quotes(context, intents, listings);
        this.inbox = new Inbox(context);
    }

    /** Returns whether the database can be used now. */
    public boolean isReady() {
        return database.isReady();
    }

    /** Returns the database, for its metrics. */
    Database database() {
        return database;
    }

    public Audit audit() {
        return audit;
    }

    public RecordCheck recordCheck() {
        return recordCheck;
    }

    public Idempotency once() {
        return once;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Links links() {
        return links;
    }

    public Sessions sessions() {
        return sessions;
    }

    public SecondFactors secondFactors() {
        return secondFactors;
    }

    public Bureaus bureaus() {
        return bureaus;
    }

    public Parties parties() {
        return parties;
    }

    public Users users() {
        return users;
    }

    public Deals deals() {
        return deals;
    }

    public Deliveries deliveries() {
        return deals.deliveries();
    }

    public Catalogues catalogues() {
        return catalogues;
    }

    public Recalls recalls() {
        return recalls;
    }

    public Papers papers() {
        return papers;
    }

    public PickUps pickUps() {
        return pickUps;
    }

    public Purchases purchases() {
        return purchases;
    }

    public Campaigns campaigns() {
        return campaigns;
    }

    public CampaignReports campaignReports() {
        return campaignReports;
    }

    public PublicLinks publicLinks() {
        return publicLinks;
    }

    public Barring barredPairs() {
        return barredPairs;
    }

    public Policies policies() {
        return policies;
    }

    public Imports imports() {
        return imports;
    }

    public Sheets sheets() {
        return sheets;
    }

    public RunWork sheetWork() {
        return sheetWork;
    }

    public Rounds rounds() {
        return rounds;
    }

    public RoundWork roundWork() {
        return roundWork;
    }

    public Quotes quotes() {
        return quotes;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Intents intents() {
        return intents;
    }

    public Calendars calendars() {
        return calendars;
    }

    public Losses losses() {
        return losses;
    }

    public Listings listings() {
        return listings;
    }

    LocalDate today() {
        return today.get();
    }
}
