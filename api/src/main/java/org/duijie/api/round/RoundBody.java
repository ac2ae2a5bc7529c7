package org.duijie.api.round;

import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalObjects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.file.BarredPairReader;
import org.duijie.api.file.Common;
import org.duijie.api.file.LockedLineReader;
import org.duijie.api.file.PolicyReader;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.Codes;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.InvalidValueException;

/**
 * A match round that a user requests.
 *
 * @param campaign the campaign whose listings and intents it matches; empty for all that {@code filter} accepts
 * @param steps the maximum number of improvement steps
 * @param time the maximum time
 * @param locked the lines that the plan must contain
 * @param barred the pairs that it must not match; those that are not in its market have no effect
 * @param declinedPairs what to do with pairs in which one side declined a deal and neither has changed since
 */
record RoundBody(
        Optional<String> campaign,
        RoundFilter filter,
        Optional<Long> steps,
        Optional<Duration> time,
        List<LockedLine> locked,
        List<BarredPair> barred,
        DeclinedPairs declinedPairs) {
    /** The ways to handle pairs in which one side declined a deal and neither has changed since. */
    enum DeclinedPairs {
        /** They are not matched again. */
        BAR,
        /** They may be matched again. */
        ALLOW;

        /**
         * Reads {@code bar} or {@code allow}.
         *
         * @throws InvalidValueException when {@code code} is neither
         */
        static DeclinedPairs parse(String code) {
            return Codes.read(values(), code);
        }
    }

    private static final String BARRED = "barred";

    private static final Shape SHAPE = Shape.of(
            optional("campaign", Kind.NAME),
            optionalObject("filter", RoundFilter.SHAPE),
            optionalObject("policy", PolicyReader.SHAPE),
            optional("steps", Kind.WHOLE),
            optional("seconds", Kind.WHOLE),
            optional("declinedPairs", Kind.NAME),
            optionalObjects("locked", LockedLineReader.SHAPE, 10_000),
            optionalObjects(BARRED, BarredPairReader.SHAPE, 10_000));

    /** The limit on steps when a stored request is read: higher than any was accepted with. */
    private static final long MOST_STEPS = 1_000_000_000;

    private static final long MOST_SECONDS = 86_400;

    /** The locked lines and the barred pairs, as they were read. */
    private record Pairs(List<Part<LockedLine>> locked, List<Part<BarredPair>> barred) {
        void take(String list, int index, Fields fields) {
            if (list.equals(BARRED)) {
                barred.add(BarredPairReader.read(fields));
            } else {
                locked.add(LockedLineReader.read(fields));
            }
        }

        boolean areRead() {
            return Stream.concat(locked.stream(), barred.stream()).allMatch(Part::isRead);
        }
    }

    /**
     * Reads a request.
     *
     * @param mostSeconds the maximum time of a round in seconds
     * @param mostSteps the maximum number of steps of a round
     */
    public static Decoded<RoundBody> read(byte[] json, long mostSeconds, long mostSteps) {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        return Body.ofList(json, SHAPE, pairs::take, fields -> read(fields, pairs, mostSeconds, mostSteps));
    }

    /** Returns the fields of the bureau's policy that a valid request changes for its round. */
    static Optional<ObjectNode> policy(byte[] json) {
        return Optional.ofNullable((ObjectNode) Body.tree(json).get("policy"));
    }

    /** Reads a stored request. */
    public static RoundBody kept(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), MOST_SECONDS, MOST_STEPS)
                .result()
                .orElseThrow(() -> new IllegalStateException("a round that was kept is none"));
    }

    private static Part<RoundBody> read(Fields fields, Pairs pairs, long mostSeconds, long mostSteps) {
        Part<Optional<String>> campaign =
                fields.partOr("campaign", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<RoundFilter> filter = fields.has("filter")
                ? fields.inner("filter").map(RoundFilter::read).orElse(Part.unread())
                : Part.of(RoundFilter.NONE);
        Part<?> policy = fields.has("policy")
                ? fields.inner("policy").<Part<?>>map(PolicyReader::read).orElse(Part.unread())
                : Part.of(Optional.empty());
        Part<Optional<Long>> steps =
                fields.partOr("steps", Optional.empty(), text -> Optional.of(Common.whole(text, 0, mostSteps)));
        Part<Optional<Duration>> time = fields.partOr(
                "seconds",
                Optional.empty(),
                text -> Optional.of(Duration.ofSeconds(Common.whole(text, 1, mostSeconds))));
        Part<DeclinedPairs> declined = fields.partOr("declinedPairs", DeclinedPairs.BAR, DeclinedPairs::parse);
        if (fields.has("campaign") && fields.has("filter")) {
            fields.complain(Fault.NOT_BOTH, "campaign", "filter");
        }
        if (!pairs.areRead()) {
            return Part.unread();
        }
        return fields.built(
                "filter",
                () -> new RoundBody(
                        campaign.get(),
                        filter.get(),
                        steps.get(),
                        time.get(),
                        pairs.locked().stream().map(Part::get).toList(),
                        pairs.barred().stream().map(Part::get).toList(),
                        declined.get()),
                campaign,
                filter,
                policy,
                steps,
                time,
                declined);
    }
}
