package org.duijie.api.recall;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.recall.Recalls.Traced;

/** {@code /v1/recall}: shows liaisons where stock went. */
final class RecallResource implements Resource {
    private final Recalls recalls;

    RecallResource(Recalls recalls) {
        this.recalls = recalls;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/recall", Right.of(Scope.READ, Role.LIAISON), this::recall, "listing", "permit", "certificate");
    }

    /** Answers for a listing, a permit or a certificate, depending on the parameter. */
    private Answer recall(Call call) {
        Optional<String> listing = call.queryId("listing", "lst");
        Optional<String> permit = call.query("permit");
        Optional<String> certificate = call.query("certificate");
        if (listing.isPresent() && permit.isPresent()) {
            throw ProblemException.ofParameter("permit", "", Fault.NOT_BOTH, "listing");
        }
        if (certificate.isPresent() && (listing.isPresent() || permit.isPresent())) {
            throw ProblemException.ofParameter(
                    "certificate", "", Fault.NOT_BOTH, listing.isPresent() ? "listing" : "permit");
        }
        Principal asking = call.principal();
        return listing.map(id -> answer("listing", id, recalls.ofListing(asking, id), List::of))
                .or(() -> permit.map(number -> answer(
                        "permit",
                        number,
                        recalls.ofPermit(asking, number),
                        () -> shipped("certificate", recalls.ofCertificate(asking, number)))))
                .or(() -> certificate.map(number -> answer(
                        "certificate",
                        number,
                        recalls.ofCertificate(asking, number),
                        () -> shipped("permit", recalls.ofPermit(asking, number)))))
                .orElseThrow(() ->
                        ProblemException.ofParameter("listing", "", Fault.MISSING_FIELD, "permit", "certificate"));
    }

    /**
     * Warns when nothing was found, because a mistyped number looks the same.
     *
     * @param instead the details of the warning if the other kind of paper has this number; otherwise none
     */
    private static Answer answer(String parameter, String value, Traced traced, Supplier<List<String>> instead) {
        List<Complaint> warnings = traced.recall().lines().isEmpty()
                ? Refusals.of(
                        Fault.NOTHING_RECALLED, parameter, value, instead.get().toArray(String[]::new))
                : List.of();
        return Answer.of(RecallJson.write(traced), warnings);
    }

    private static List<String> shipped(String parameter, Traced traced) {
        int loads = traced.recall().lines().size();
        return loads == 0 ? List.of() : List.of(parameter, "shipped", Integer.toString(loads));
    }
}
