package org.duijie.api.integrity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.campaign.BarredPairTable;
import org.duijie.api.campaign.Barring;
import org.duijie.api.campaign.CampaignRows;
import org.duijie.api.campaign.CampaignTable;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.deal.DealBook;
import org.duijie.api.deal.DealBook.Standing;
import org.duijie.api.deal.DealView;
import org.duijie.api.identity.TokenTable;
import org.duijie.api.identity.Tokens;
import org.duijie.api.identity.UserTable;
import org.duijie.api.identity.Users;
import org.duijie.api.integrity.RecordTable.Name;
import org.duijie.api.intent.IntentRows;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRows;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.party.Parties;
import org.duijie.api.party.PartyTable;
import org.duijie.api.round.RoundTable;
import org.duijie.api.round.RoundView;

/**
 * A kind of audited entry.
 *
 * @param prefix the prefix of its ids
 * @param row returns a row as the audit would have it; empty when it does not exist
 * @param reckoned its fields that change without an audit line
 */
record RecordKind(Name table, String prefix, Function<String, Optional<ToldRow>> row, Set<String> reckoned) {
    static List<RecordKind> all(Transaction view, BureauId bureau) {
        return List.of(
                new RecordKind(
                        Name.PARTIES,
                        "pty",
                        id -> new PartyTable(view)
                                .find(bureau, id)
                                .map(row -> ToldRow.of(Parties.json(row).put("name", row.name()), row.entered())),
                        Set.of()),
                new RecordKind(
                        Name.USERS,
                        "usr",
                        id -> new UserTable(view)
                                .find(bureau, id)
                                .map(row -> new ToldRow(Users.json(row), Set.of("name", "phone", "title"))),
                        Set.of()),
                new RecordKind(
                        Name.TOKENS,
                        "tok",
                        id -> new TokenTable(view)
                                .find(bureau, id)
                                .map(row -> ToldRow.of(Tokens.told(row)).withAlso("revokedAt", "madeWith")),
                        Set.of()),
                new RecordKind(
                        Name.LISTINGS,
                        "lst",
                        id -> new ListingTable(view)
                                .find(bureau, id)
                                .map(row -> ToldRow.of(ListingRows.json(row), row.entered())),
                        Set.of("free", "dispatchFrom", "party.name", "loss")),
                new RecordKind(
                        Name.INTENTS,
                        "int",
                        id -> new IntentTable(view)
                                .find(bureau, id)
                                .map(row -> ToldRow.of(IntentRows.json(row), row.entered())),
                        Set.of("kind", "exact.left", "exact.bought", "exact.beyond", "party.name")),
                new RecordKind(
                        Name.CAMPAIGNS,
                        "cmp",
                        id -> new CampaignTable(view)
                                .find(bureau, id, Optional.empty())
                                .map(row -> ToldRow.of(CampaignRows.json(row), row.entered())),
                        Set.of("holds", "moved")),
                new RecordKind(
                        Name.BARRED_PAIRS,
                        Barring.PREFIX,
                        id -> new BarredPairTable(view)
                                .find(bureau, id)
                                .map(kept -> ToldRow.of(Barring.told(kept)).withAlso("liftedAt")),
                        Set.of()),
                new RecordKind(
                        Name.ROUNDS,
                        "rnd",
                        id -> new RoundTable(view).find(bureau, id).map(RoundView::told),
                        Set.of("progress", "deals")),
                new RecordKind(
                        Name.DEALS,
                        "dea",
                        id -> new DealBook(view).find(bureau, id).map(RecordKind::deal),
                        Set.of("cooperative.name", "buyer.name", "warnings")));
    }

    private static ToldRow deal(Standing standing) {
        return ToldRow.of(DealView.json(standing), standing.row().record());
    }
}
