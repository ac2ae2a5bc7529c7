package org.duijie.api.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.audit.HistoryRow;
import org.duijie.api.audit.HistoryTable;
import org.duijie.api.campaign.CampaignOfferingsTable;
import org.duijie.api.campaign.CampaignOfferingsTable.Kind;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.deal.DealBook;
import org.duijie.api.deal.DealEventRow;
import org.duijie.api.deal.DealEventTable;
import org.duijie.api.deal.DealSearch;
import org.duijie.api.deal.DealView;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Pages;
import org.duijie.api.integrity.RecordTable.Name;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.loss.LossRow;
import org.duijie.api.loss.LossTable;
import org.duijie.api.loss.Losses;
import org.duijie.api.round.RoundFileTable;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.api.round.RoundLineRow;
import org.duijie.api.round.RoundLines;
import org.duijie.api.round.RoundTable;
import org.duijie.api.round.RoundView;
import org.duijie.api.weighing.SettlementTable;
import org.duijie.api.weighing.WeighInTable;
import org.duijie.core.match.plan.Allocation;

/** Checks the parts of a row that are in tables of their own, or are sums of other rows. */
final class RecordParts {
    private static final int AT_ONCE = 1_000;

    private final Transaction view;
    private final BureauId bureau;

    RecordParts(Transaction view, BureauId bureau) {
        this.view = view;
        this.bureau = bureau;
    }

    /** Returns the parts of a row that differ from the audit or the sum, by table and column. */
    List<String> astray(Name table, String id) {
        return switch (table) {
            case LISTINGS -> listing(id);
            case INTENTS -> new RecordTable(view).demandAstray(bureau, id);
            case CAMPAIGNS -> campaign(id);
            case ROUNDS -> round(id);
            case DEALS -> deal(id);
            case PARTIES, USERS, TOKENS, BARRED_PAIRS -> List.of();
        };
    }

    /** Checks a listing: its heads against its deals, and its losses against the audit. */
    private List<String> listing(String id) {
        List<String> astray = new ArrayList<>(new RecordTable(view).stockAstray(bureau, id));
        Set<String> told = new TreeSet<>();
        for (HistoryRow each : versions(id)) {
            JsonNode loss = Body.tree(each.after()).path("loss");
            if (!loss.isMissingNode()) {
                told.add(CanonicalJson.of(loss));
            }
        }
        Set<String> kept = new TreeSet<>();
        Pages.all(page -> new LossTable(view).list(bureau, id, page), LossRow::id)
                .forEach(loss -> kept.add(CanonicalJson.of(Losses.json(loss))));
        addIfNot(astray, "listing_losses", kept.equals(told));
        return astray;
    }

    /**
     * Checks a campaign's members against the audit lines that added and removed them, and the intents that deals
     * added.
     */
    private List<String> campaign(String id) {
        Set<String> listings = new TreeSet<>();
        Set<String> intents = new TreeSet<>();
        for (HistoryRow each : versions(id)) {
            JsonNode moved = Body.tree(each.after()).path("moved");
            boolean isIn = each.action().equals("campaign.added");
            moved.path("listings").forEach(goods -> move(listings, goods.asText(), isIn));
            moved.path("intents").forEach(goods -> move(intents, goods.asText(), isIn));
        }
        DealSearch made = DealSearch.ofCampaign(id);
        new DealBook(view)
                .all(bureau, made)
                .forEach(deal -> intents.add(deal.row().intent()));
        List<String> astray = new ArrayList<>();
        addIfNot(astray, "campaign_listings", isSame(listings, Kind.LISTINGS, id));
        addIfNot(astray, "campaign_intents", isSame(intents, Kind.INTENTS, id));
        return astray;
    }

    private boolean isSame(Set<String> said, Kind kind, String campaign) {
        return said.equals(new TreeSet<>(new CampaignOfferingsTable(view, kind).ids(bureau, campaign)));
    }

    private static void move(Set<String> members, String id, boolean isIn) {
        if (isIn) {
            members.add(id);
        } else {
            members.remove(id);
        }
    }

    /** Checks a round's files against their hashes, and its lines against the plan. */
    private List<String> round(String id) {
        ObjectNode told =
                new RoundTable(view).find(bureau, id).map(RoundView::json).orElseThrow();
        List<String> astray = new ArrayList<>();
        Optional<RoundFile> market = file(id, RoundFileTable.Name.MARKET);
        String hash = told.at("/market/hash").asText();
        addIfNot(
                astray,
                "round_files market",
                market.filter(file -> is(file, hash)).isPresent());
        Optional<RoundFile> plan = file(id, RoundFileTable.Name.PLAN);
        String planned = told.at("/proof/hash").asText();
        boolean isPlan = plan.filter(file -> is(file, planned.isEmpty() ? file.hash() : planned))
                .isPresent();
        addIfNot(astray, "round_files plan", isPlan || (!told.has("proof") && plan.isEmpty()));
        if (isPlan) {
            addIfNot(
                    astray,
                    "round_lines",
                    areLines(id, Body.tree(plan.orElseThrow().content())));
        }
        return astray;
    }

    private Optional<RoundFile> file(String round, RoundFileTable.Name name) {
        return new RoundFileTable(view).find(bureau, round, name);
    }

    private static boolean is(RoundFile file, String hash) {
        return file.hash().equals(hash) && Hash.of(file.content()).equals(hash);
    }

    private boolean areLines(String round, ObjectNode plan) {
        Iterator<JsonNode> planned = plan.path("allocations").elements();
        for (RoundLineRow row : RoundLines.all(view, bureau, round)) {
            if (!planned.hasNext() || !isLine(row.allocation(), planned.next())) {
                return false;
            }
        }
        return !planned.hasNext();
    }

    private static boolean isLine(Allocation row, JsonNode planned) {
        return planned.path("listing").asText().equals(row.listing())
                && planned.path("intent").asText().equals(row.intent())
                && planned.path("heads").asLong() == row.heads().count()
                && planned.path("deliverOn").asText().equals(row.deliverOn().toString())
                && planned.path("price").asText().equals(row.price().toString())
                && planned.path("amount").asText().equals(row.amount().toString());
    }

    /** Checks a deal: each version has its event, and every weigh-in and settlement is part of the deal. */
    private List<String> deal(String id) {
        ObjectNode told =
                new DealBook(view).find(bureau, id).map(DealView::json).orElseThrow();
        List<String> astray = new ArrayList<>();
        boolean areWeighed = new WeighInTable(view).list(bureau, id).size()
                == told.path("weighIns").size();
        addIfNot(astray, "weigh_ins", areWeighed);
        boolean areSettled = new SettlementTable(view).list(bureau, id).size()
                == told.path("settlements").size();
        addIfNot(astray, "settlements", areSettled);
        addIfNot(astray, "deal_events", areEvents(id));
        return astray;
    }

    private boolean areEvents(String deal) {
        Iterator<DealEventRow> events = new DealEventTable(view)
                .list(bureau, deal, 0, Integer.MAX_VALUE)
                .iterator();
        for (HistoryRow version : versions(deal)) {
            if (!events.hasNext() || !isEvent(version, events.next())) {
                return false;
            }
        }
        return !events.hasNext();
    }

    private static boolean isEvent(HistoryRow version, DealEventRow event) {
        String reason = event.reason()
                .map(code -> event.note().map(note -> code + ": " + note).orElse(code))
                .orElse("");
        return event.n() == version.version()
                && version.action().equals("deal." + event.verb())
                && version.actor().equals(event.actor())
                && version.onBehalfOf().equals(event.onBehalfOf())
                && version.reason().orElse("").equals(reason)
                && Body.tree(version.after()).path("state").asText().equals(event.state());
    }

    private List<HistoryRow> versions(String id) {
        HistoryTable table = new HistoryTable(view);
        List<HistoryRow> all = new ArrayList<>();
        List<HistoryRow> some;
        do {
            some = table.list(
                    bureau, id, all.isEmpty() ? 0 : all.get(all.size() - 1).version(), AT_ONCE);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    private static void addIfNot(List<String> astray, String what, boolean isRight) {
        if (!isRight) {
            astray.add(what);
        }
    }
}
