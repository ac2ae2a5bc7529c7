package org.duijie.api.server;

import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import org.duijie.api.db.Database;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts exceptions to the problems that clients see. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_S = "2";
    private static final String ROUNDS_RETRY_AFTER_S = "30";
    private static final String QUOTES_RETRY_AFTER_S = "120";
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer realm=\"duijie\"");

    private Problems() {}

    public static ProblemDocument of(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            ProblemType type = ProblemType.of(refused.refusal());
            return new ProblemDocument(type, "", refused.complaints(), headers(refused.refusal()));
        }
        if (thrown instanceof ProblemException problem) {
            String about = problem.getMessage() == null ? "" : problem.getMessage();
            return new ProblemDocument(problem.type(), about, problem.complaints(), problem.headers());
        }
        if (thrown instanceof Database.UnavailableException) {
            LOG.warn("the database cannot be reached: {}", thrown.getMessage());
            return new ProblemDocument(ProblemType.UNAVAILABLE, "", List.of(), Map.of("Retry-After", RETRY_AFTER_S));
        }
        if (thrown instanceof HttpResponseException told) {
            return ofStatus(told.getStatus());
        }
        LOG.error("a fault of the program", thrown);
        return new ProblemDocument(ProblemType.FAULT, "", List.of(), Map.of());
    }

    public static ProblemDocument ofStatus(int status) {
        return new ProblemDocument(ProblemType.of(status), "", List.of(), Map.of());
    }

    private static Map<String, String> headers(RefusalCode refusal) {
        return switch (refusal) {
            case NOT_AUTHENTICATED -> CHALLENGE;
            case BUSY -> Map.of("Retry-After", RETRY_AFTER_S);
            case TOO_MANY_ROUNDS, TOO_MANY_SHEETS -> Map.of("Retry-After", ROUNDS_RETRY_AFTER_S);
            case TOO_MANY_QUOTES -> Map.of("Retry-After", QUOTES_RETRY_AFTER_S);
            default -> Map.of();
        };
    }
}
