package org.duijie.api.round;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.api.audit.Audit;
import org.duijie.api.campaign.Barring;
import org.duijie.api.db.Transaction;
import org.duijie.api.deal.NewDeal;
import org.duijie.api.deal.Proposals;
import org.duijie.api.deal.Proposals.Answer;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Weight;

/**
 * Turns lines of a round's plan into proposed deals, in one transaction. Adopts every chosen line whose stock and
 * demand can still be held, and no line twice. Only liaisons may call it.
 */
final class Adoptions {
    private final AppContext context;
    private final Audit audit;
    private final Proposals proposals;

    /**
     * The result of an adoption.
     *
     * @param round the round afterwards
     */
    public record Adopted(View round, List<Line> lines) {}

    /**
     * The result of one line.
     *
     * @param row the line with its deal, which may be new or earlier; without a deal when it was refused
     * @param why the reason for a refusal
     */
    public record Line(RoundLineRow row, Optional<Refused> why) {}

    Adoptions(AppContext context, Audit audit, Proposals proposals) {
        this.context = context;
        this.audit = audit;
        this.proposals = proposals;
    }

    /**
     * Proposes deals on the chosen lines of a round that is done. A line whose stock or demand is taken, or that
     * the listing or the intent does not allow any more, is refused; the other lines are not affected.
     *
     * @throws Refused {@code STATE} when the round is not done, or with all errors in the body
     */
    public Adopted adopt(Principal principal, String id, long version, byte[] body) {
        AdoptBody read = Refused.orRefused(AdoptBody.read(body));
        Proposals.refuseUnlikelyHold(context.moment(), read.holdUntil());
        return context.database().write(transaction -> {
            RoundRow before = Rounds.done(transaction, principal, id);
            turn(transaction, before, version);
            List<RoundLineRow> chosen = chosen(transaction, before, read);
            List<RoundLineRow> fresh = chosen.stream()
                    .filter(line -> line.deal().isEmpty() && !isBarred(transaction, before, line))
                    .toList();
            List<NewDeal> offers = offers(transaction, before, fresh, read);
            List<Answer> answers = proposals.propose(transaction, Spoken.ofBureau(principal), offers);
            Map<String, Answer> byLine = answers.stream()
                    .collect(Collectors.toMap(each -> each.offer().roundLine().orElseThrow(), Function.identity()));
            List<Line> lines = chosen.stream()
                    .map(line -> noted(
                            transaction, before, line, Optional.ofNullable(byLine.get(RoundLines.id(id, line.line())))))
                    .toList();
            return new Adopted(recorded(transaction, principal, before, answers), lines);
        });
    }

    private void turn(Transaction transaction, RoundRow before, long version) {
        if (!new RoundTable(transaction).turn(before.bureau(), before.id(), version, context.now())) {
            throw Refused.because(RefusalCode.STALE);
        }
    }

    private static List<RoundLineRow> chosen(Transaction transaction, RoundRow round, AdoptBody read) {
        if (read.lines().isEmpty()) {
            return RoundLines.all(transaction, round.bureau(), round.id()).stream()
                    .filter(line -> line.deal().isEmpty())
                    .toList();
        }
        return read.lines().get().stream()
                .distinct()
                .map(line -> RoundLines.find(transaction, round.bureau(), round.id(), line)
                        .orElseThrow(() -> unknown(line)))
                .toList();
    }

    private static Refused unknown(String line) {
        return Refused.because(Refusals.of(Fault.UNKNOWN_LINE, "lines", line));
    }

    private static List<NewDeal> offers(
            Transaction transaction, RoundRow round, List<RoundLineRow> lines, AdoptBody read) {
        Map<String, Long> planned = planned(transaction, round, lines);
        return lines.stream()
                .map(line -> offer(
                        round,
                        line,
                        read,
                        planned.getOrDefault(line.allocation().intent(), 0L)))
                .toList();
    }

    /**
     * Returns how much all lines of the round give to each intent of {@code lines} that has a minimum, in heads or
     * grams.
     */
    private static Map<String, Long> planned(Transaction transaction, RoundRow round, List<RoundLineRow> lines) {
        Map<String, IntentRow> intents = new HashMap<>();
        IntentTable table = new IntentTable(transaction);
        lines.stream()
                .map(line -> line.allocation().intent())
                .distinct()
                .flatMap(id -> table.find(round.bureau(), id).stream())
                .filter(intent -> intent.minimum() > 0)
                .forEach(intent -> intents.put(intent.id(), intent));
        if (intents.isEmpty()) {
            return Map.of();
        }
        return RoundLines.all(transaction, round.bureau(), round.id()).stream()
                .map(RoundLineRow::allocation)
                .filter(line -> intents.containsKey(line.intent()))
                .collect(Collectors.groupingBy(
                        Allocation::intent,
                        Collectors.summingLong(
                                line -> taken(transaction, Objects.requireNonNull(intents.get(line.intent())), line))));
    }

    /** Returns how much of the demand the line takes, in heads or grams; 0 if its listing is gone. */
    private static long taken(Transaction transaction, IntentRow intent, Allocation line) {
        long heads = line.heads().count();
        return new ListingTable(transaction)
                .find(intent.bureau(), line.listing())
                .map(MarketRows::listing)
                .map(body -> heads
                        * MarketRows.intent(intent)
                                .takenBy(
                                        Weight.ofGrams(line.weight().grams() / heads),
                                        body.listing().stock().each()))
                .orElse(0L);
    }

    private static NewDeal offer(RoundRow round, RoundLineRow line, AdoptBody read, long planned) {
        return NewDeal.ofLine(
                line.allocation(), read.holdUntil(), round.campaign(), RoundLines.id(round.id(), line.line()), planned);
    }

    /** Returns whether the pair of the line has been barred in the campaign since the round. */
    private static boolean isBarred(Transaction transaction, RoundRow round, RoundLineRow line) {
        return round.campaign()
                .filter(campaign -> Barring.isBarred(
                        transaction,
                        round.bureau(),
                        campaign,
                        line.allocation().listing(),
                        line.allocation().intent()))
                .isPresent();
    }

    private static Line noted(Transaction transaction, RoundRow round, RoundLineRow line, Optional<Answer> answer) {
        Optional<String> made = answer.flatMap(Answer::deal).map(SeenDeal::id);
        made.ifPresent(deal -> {
            if (!new RoundLineTable(transaction).adopt(round.bureau(), round.id(), line.line(), deal)) {
                throw new IllegalStateException("adopted twice: " + RoundLines.id(round.id(), line.line()));
            }
        });
        boolean isBarred = answer.isEmpty() && line.deal().isEmpty();
        return new Line(
                new RoundLineRow(line.line(), line.allocation(), made.or(line::deal)),
                isBarred ? Optional.of(Refused.because(RefusalCode.BARRED)) : answer.flatMap(Answer::why));
    }

    private View recorded(Transaction transaction, Principal principal, RoundRow before, List<Answer> answers) {
        List<Answer> held =
                answers.stream().filter(each -> each.deal().isPresent()).toList();
        new RoundTable(transaction).addAdopted(before.bureau(), before.id(), held.size());
        RoundRow after = Rounds.seen(transaction, principal, before.id());
        audit.record(transaction, principal, RoundView.adopted(principal.party(), before, after, deals(held)));
        return RoundView.of(after);
    }

    /** Returns the deal of each adopted line. */
    private static Map<String, String> deals(List<Answer> held) {
        Map<String, String> deals = new LinkedHashMap<>();
        held.forEach(each -> deals.put(
                each.offer().roundLine().orElseThrow(),
                each.deal().orElseThrow().id()));
        return deals;
    }
}
