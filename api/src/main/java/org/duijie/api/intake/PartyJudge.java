package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.Parties;
import org.duijie.api.party.Parties.Named;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.quantity.Folded;

/**
 * Decides on rows of parties. A party is recognised by the number of its row, its credit code, or its kind and
 * {@linkplain Folded folded} name.
 */
final class PartyJudge implements Judge {
    private static final String PREFIX = "pty";

    private final Principal principal;
    private final Parties parties;
    private final Map<String, Integer> rows = new HashMap<>();

    PartyJudge(Principal principal, Parties parties) {
        this.principal = principal;
        this.parties = parties;
    }

    @Override
    public Decision next(List<SheetEntry> entries) {
        List<Keyed> keyed = entries.stream()
                .map(entry -> {
                    String key = key(entry);
                    Integer other = rows.putIfAbsent(key, entry.row());
                    return new Keyed(entry, key, Optional.ofNullable(other).filter(row -> row != entry.row()));
                })
                .toList();
        return new Decision() {
            @Override
            public List<Judged> in(Transaction transaction, int done, Mode mode) {
                return judged(
                        transaction,
                        keyed.stream().filter(each -> each.entry().row() > done).toList(),
                        mode);
            }

            @Override
            public void committed() {
                // nothing to remember
            }
        };
    }

    /** A row, its key, and the earlier row with the same key. */
    private record Keyed(SheetEntry entry, String key, Optional<Integer> other) {}

    private static String key(SheetEntry entry) {
        ObjectNode body = entry.body();
        String code = body.path("creditCode").asText();
        String by = !entry.number().isEmpty()
                ? "number|" + entry.number()
                : !code.isEmpty()
                        ? "code|" + code
                        : "name|" + body.path("kind").asText() + "|"
                                + body.path("buyerKind").asText() + "|"
                                + Folded.of(body.path("name").asText());
        return Hash.of(by);
    }

    private List<Judged> judged(Transaction transaction, List<Keyed> rows, Mode mode) {
        List<Judged> judged = new ArrayList<>();
        List<Named> added = new ArrayList<>();
        List<KeyTable.Key> keys = new ArrayList<>();
        for (Keyed row : rows) {
            Judged one = row.other().isPresent() ? twice(row) : judged(transaction, row, mode, added);
            one.subject()
                    .filter(id -> one.outcome() != RowOutcome.OFFERED)
                    .ifPresent(id -> keys.add(new KeyTable.Key(row.key(), id)));
            judged.add(one);
        }
        if (mode.isRun()) {
            parties.enter(transaction, principal, added);
            new KeyTable(transaction).putAll(principal.bureau(), PREFIX, keys);
        }
        return judged;
    }

    private static Judged twice(Keyed row) {
        String name = row.entry().body().path("name").asText();
        return Judged.refused(
                row.entry(),
                name,
                List.of(Refusals.at(
                        SheetFault.ROW_TWICE,
                        "/name",
                        name,
                        row.other().orElseThrow().toString())));
    }

    private Judged judged(Transaction transaction, Keyed row, Mode mode, List<Named> added) {
        SheetEntry entry = row.entry();
        String name = entry.body().path("name").asText();
        Optional<PartyRow> known = known(transaction, row);
        if (known.isPresent()) {
            return known(transaction, entry, known.get(), mode);
        }
        List<Complaint> complaints = new ArrayList<>(entry.complaints());
        complaints.removeIf(each -> each.code().equals(SheetFault.PLACE_NEEDED.name()));
        Decoded<Named> decoded = parties.checked(transaction, principal, Body.bytes(entry.body()));
        complaints.addAll(RowPlace.without(decoded.complaints(), entry.body(), entry.complaints()));
        if (decoded.result().isEmpty() || complaints.stream().anyMatch(Complaint::isError)) {
            return Judged.refused(entry, name, complaints);
        }
        Named party = decoded.result().get();
        added.add(party);
        return new Judged(
                entry.row(),
                RowOutcome.ADDED,
                name,
                Optional.of(party.row().id()),
                Optional.of(entry.body()),
                Judged.told(entry, complaints));
    }

    private Optional<PartyRow> known(Transaction view, Keyed row) {
        PartyTable table = new PartyTable(view);
        ObjectNode body = row.entry().body();
        return new KeyTable(view)
                .find(principal.bureau(), PREFIX, row.key())
                .flatMap(id -> table.find(principal.bureau(), id))
                .or(() -> Optional.of(body.path("creditCode").asText())
                        .filter(code -> !code.isEmpty())
                        .flatMap(code -> table.findByCode(principal.bureau(), code)))
                .or(() -> parties.named(
                        view,
                        principal,
                        body.path("name").asText(),
                        body.path("kind").asText(),
                        body.path("buyerKind").asText()));
    }

    private Judged known(Transaction transaction, SheetEntry entry, PartyRow row, Mode mode) {
        ObjectNode patch = Difference.of(Body.tree(row.entered()), entry.body(), entry.cleared());
        Judged same = new Judged(
                entry.row(),
                RowOutcome.SAME,
                row.name(),
                Optional.of(row.id()),
                patch.isEmpty() ? Optional.empty() : Optional.of(patch),
                List.of());
        if (patch.isEmpty()) {
            return same;
        }
        if (!mode.isUpdate()) {
            return same.as(RowOutcome.OFFERED, entry, List.of());
        }
        try {
            if (mode.isRun()) {
                parties.change(principal, row.id(), row.version(), Body.bytes(patch));
            } else {
                parties.checkChange(transaction, principal, row, Body.bytes(patch));
            }
            return same.as(RowOutcome.CHANGED, entry, List.of());
        } catch (Refused refused) {
            return Judged.refused(entry, row.name(), RowChange.why(refused));
        }
    }
}
