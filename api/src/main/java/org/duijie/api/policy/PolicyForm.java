package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.PolicyReader;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Shape;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.Money;

/** The matching policy of a bureau. Its answers have all fields, including those with default values. */
final class PolicyForm implements DocumentForm {
    @Override
    public Shape shape() {
        return PolicyReader.SHAPE;
    }

    @Override
    public List<Complaint> read(byte[] entered) {
        return free(Refused.orRefused(PolicyBody.read(entered)));
    }

    @Override
    public ObjectNode json(DocumentRow row) {
        return PolicyBody.json(PolicyBody.kept(row.entered()))
                .put("version", row.version())
                .put("changedAt", row.changedAt());
    }

    /** Warns if a policy has no haul and trip costs. */
    private static List<Complaint> free(MarketPolicy policy) {
        boolean isFree = Stream.of(policy.haulPerTonneKm(), policy.tripPerKm(), policy.trip())
                .allMatch(Money.ZERO::equals);
        return isFree ? List.of(Refusals.at(Fault.HAUL_FREE, "/haulPerTonneKm", "")) : List.of();
    }
}
