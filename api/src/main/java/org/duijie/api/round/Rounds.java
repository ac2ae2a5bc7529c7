package org.duijie.api.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.deal.Proposals;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.policy.Policies;
import org.duijie.api.round.RoundFileTable.Name;
import org.duijie.api.round.RoundReasonTable.Reason;
import org.duijie.api.round.RoundWords.LineWords;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Remedy;

/**
 * Match rounds, for liaisons. A round is requested here, {@link RoundWork} works on it in the background, and its plan
 * is stored with the proof of its quality.
 */
public final class Rounds {
    static final String PREFIX = "rnd";

    private final AppContext context;
    private final Audit audit;
    private final RoundLimits limits;
    private final RoundTexts texts;
    private final RoundReasons reasons;
    private final Adoptions adoptions;

    /**
     * One of a round's files.
     *
     * @param tag the hash of its bytes
     */
    public record Kept(String text, String tag) {}

    /**
     * A page of explanations of a plan.
     *
     * @param isLast whether it is the last page
     */
    record Reasons(List<RoundReasons.Explained> entries, boolean isLast) {}

    /**
     * A line of a plan, with names and a sentence.
     *
     * @param round the id of the round
     */
    record Line(String round, RoundLineRow row, LineWords words) {}

    /**
     * The differences between the plans of two rounds.
     *
     * @param from the id of the earlier round
     * @param to the id of the later round
     * @param isSameMarket whether both matched the same market
     */
    record Diff(String from, String to, boolean isSameMarket, PlanDiff diff) {}

    /**
     * A plan, and a change that would help a listing or an intent.
     *
     * @param entry the id of the listing or the intent
     * @param market the market that the round matched
     * @param claim the figures that the plan states
     * @param lines the lines of the plan
     */
    public record Remedied(String entry, Remedy remedy, Market market, PlanClaim claim, List<Allocation> lines) {}

    public Rounds(AppContext context, Audit audit, RoundLimits limits, Proposals proposals) {
        this.context = context;
        this.audit = audit;
        this.limits = limits;
        this.texts = new RoundTexts(context);
        this.reasons = new RoundReasons(context, texts);
        this.adoptions = new Adoptions(context, audit, proposals);
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new RoundResource(this);
    }

    /** Returns the rounds for the record check. */
    public static Records records() {
        return AuditedRounds.records();
    }

    /**
     * Returns the market that a round without filter and campaign would match now: all free stock and remaining demand,
     * with the bureau's policy. Pairs are barred if a side declined a deal and neither side has changed since.
     */
    public static Market openMarket(Transaction view, BureauId bureau, LocalDate asOf, OpenMarket.Entries entries) {
        MarketPolicy policy = Policies.of(view, Principal.ofService(bureau));
        Market market = OpenMarket.of(view, bureau, asOf, policy, OpenMarket.Scope.ALL, entries);
        return RoundPairs.barred(view, bureau, RoundBody.kept("{}"), market);
    }

    /**
     * Requests a round for the current market. The market is read before the transaction; all refusals are thrown in
     * the transaction.
     */
    public Supplier<View> prepared(Principal principal, byte[] body) {
        Decoded<RoundBody> decoded = RoundBody.read(body, limits.time().toSeconds(), limits.steps());
        Optional<RoundMarket> market = decoded.result().map(asked -> RoundMarket.of(context, principal, asked, body));
        return () -> {
            RoundBody asked = Refused.orRefused(decoded);
            return entered(principal, asked, body, market.orElseThrow()).warning(decoded.complaints());
        };
    }

    public View get(Principal principal, String id) {
        return context.database().read(view -> RoundView.of(seen(view, principal, id)));
    }

    /** Returns one page of rounds, which may be limited to a status or a campaign. */
    public Slice list(
            Principal principal, Optional<RoundStatus> status, Optional<String> campaign, Slice.Cursor cursor) {
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new RoundTable(view).list(principal.bureau(), status, campaign, page),
                        RoundView::of));
    }

    /** Turns the chosen lines of a plan into proposed deals where stock and demand can be held; no line twice. */
    public Adoptions.Adopted adopt(Principal principal, String id, long version, byte[] body) {
        principal.requireNothingOwed();
        return adoptions.adopt(principal, id, version, body);
    }

    /** Cancels a round that is not over, even if a worker has it. */
    public View cancel(Principal principal, String id, long version) {
        return context.database().write(transaction -> {
            RoundRow before = seen(transaction, principal, id);
            String now = context.now();
            if (!new RoundTable(transaction).cancel(principal.bureau(), id, version, now)) {
                RoundRow there = seen(transaction, principal, id);
                boolean isOver = there.status().isOver();
                throw Refused.because(isOver ? RefusalCode.STATE : RefusalCode.STALE);
            }
            RoundRow after = seen(transaction, principal, id);
            audit.record(transaction, principal, RoundView.change("round.cancelled", principal.party(), before, after));
            return RoundView.of(after);
        });
    }

    /**
     * Returns the lines of a plan after number {@code after}, with names and sentences in {@code language}.
     *
     * @throws Refused {@code STATE} when the round is not done
     */
    public List<Line> lines(Principal principal, String id, long after, int limit, Locale language) {
        RoundRow round = context.database().read(view -> done(view, principal, id));
        List<RoundLineRow> rows =
                context.database().read(view -> new RoundLineTable(view).list(principal.bureau(), id, after, limit));
        if (rows.isEmpty()) {
            return List.of();
        }
        RoundWords words = texts.of(round, language);
        return rows.stream()
                .map(row -> new Line(id, row, words.line(row.allocation())))
                .toList();
    }

    /**
     * Returns the reasons for unsold stock and unmet demand with a number above {@code after}: up to {@code limit}, or
     * as many as can be explained in a few seconds.
     *
     * @throws Refused {@code STATE} when the round is not done
     */
    public Reasons explanation(Principal principal, String id, long after, int limit, Locale language) {
        RoundRow round = context.database().read(view -> done(view, principal, id));
        List<Reason> found = context.database()
                .read(view -> new RoundReasonTable(view).list(principal.bureau(), id, after, limit + 1));
        List<RoundReasons.Explained> page =
                reasons.explained(round, found.stream().limit(limit).toList(), language);
        return new Reasons(page, page.size() == found.size());
    }

    /**
     * Returns the change that entry {@code n} of the explanation names; empty when there is none.
     *
     * @throws Refused {@code STATE} when the round is not done; {@code BUSY} when a page is being explained
     */
    public Optional<Remedied> remedied(Principal principal, String id, long n) {
        return reasons.remedied(context.database().read(view -> done(view, principal, id)), n);
    }

    /** Returns the market file that the round matched. */
    public Kept market(Principal principal, String id) {
        return context.database().read(view -> new RoundFileTable(view).kept(seen(view, principal, id), Name.MARKET));
    }

    /** Returns the plan file. */
    public Kept plan(Principal principal, String id) {
        return context.database().read(view -> new RoundFileTable(view).kept(done(view, principal, id), Name.PLAN));
    }

    /** Returns the differences between the plans of two rounds. Both must be done. */
    public Diff diff(Principal principal, String id, String other) {
        return context.database().read(view -> {
            RoundRow later = done(view, principal, id);
            RoundRow earlier = done(view, principal, other);
            return new Diff(
                    earlier.id(),
                    later.id(),
                    RoundView.marketHash(later).equals(RoundView.marketHash(earlier)),
                    PlanDiff.between(RoundPlanJson.claim(view, earlier), RoundPlanJson.claim(view, later)));
        });
    }

    static RoundRow seen(Transaction view, Principal principal, String id) {
        return new RoundTable(view)
                .find(principal.bureau(), id)
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    /**
     * Returns a round with a plan.
     *
     * @throws Refused {@code STATE}, with the state of the round, when it has no plan
     */
    static RoundRow done(Transaction view, Principal principal, String id) {
        RoundRow row = seen(view, principal, id);
        if (row.status() != RoundStatus.DONE) {
            throw Refused.because(
                    RefusalCode.STATE,
                    Refusals.at(Fault.ROUND_NOT_DONE, "", row.status().word()));
        }
        return row;
    }

    private View entered(Principal principal, RoundBody asked, byte[] body, RoundMarket market) {
        if (!market.complaints().isEmpty()) {
            throw Refused.because(market.complaints());
        }
        RoundRow row = RoundRow.queued(
                principal.bureau(),
                context.newId(PREFIX),
                asked.campaign(),
                CanonicalJson.of(Body.tree(body)),
                principal.user(),
                CanonicalJson.of(RoundView.market(market)),
                context.now());
        return context.database().write(transaction -> {
            asked.campaign().ifPresent(campaign -> refuseUnlessOpen(transaction, principal, campaign));
            new RoundTable(transaction).insert(row);
            new RoundFileTable(transaction).insert(row.bureau(), row.id(), Name.MARKET, market.file());
            audit.record(
                    transaction,
                    principal,
                    Change.created("round.created", row.id(), principal.party(), RoundView.json(row)));
            refuseTooMany(transaction, principal);
            return RoundView.of(row)
                    .warning(RoundBody.policy(body).isPresent() ? List.of() : Policies.unset(transaction, principal));
        });
    }

    /**
     * Refuses a round if the maximum number of rounds wait already. Call it after the audit line is appended, because
     * other writers of the bureau wait from then on.
     */
    private void refuseTooMany(Transaction transaction, Principal principal) {
        if (new RoundTable(transaction).count(principal.bureau(), RoundStatus.QUEUED) > limits.waiting()) {
            throw Refused.because(RefusalCode.TOO_MANY_ROUNDS);
        }
    }

    private static void refuseUnlessOpen(Transaction transaction, Principal principal, String campaign) {
        if (!Campaigns.isOpen(transaction, principal.bureau(), campaign)) {
            throw Refused.because(Refusals.of(Fault.UNKNOWN_CAMPAIGN, "campaign", campaign));
        }
    }
}
