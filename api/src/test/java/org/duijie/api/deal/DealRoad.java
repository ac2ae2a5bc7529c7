package org.duijie.api.deal;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.http.ServerTest;

/** Brings deals to where a verb can be done to them, as a liaison does who speaks for both sides. */
public final class DealRoad {
    static final String WEIGH_IN =
            "{'on':'2026-12-19','gross':'1000 kg','tare':'NET kg','heads':'HEADS head','acceptors':['王','刘']}";

    private static final String BUYER_SAYS = "{'side':'buyer','heardBy':'phone'}";
    private static final String COOPERATIVE_SAYS = "{'side':'cooperative','heardBy':'phone'}";
    private static final List<String> TO_CONFIRM = List.of("accept", "accept");
    private static final List<String> TO_COLLECT = with(TO_CONFIRM, "confirm");
    private static final List<String> TO_WEIGH = with(TO_COLLECT, "collect");
    private static final List<String> TO_SETTLE = with(TO_WEIGH, "weigh-in");
    private static final List<String> TO_PAY = with(TO_SETTLE, "settle");

    private final ServerTest server;
    private final String liaison;
    private final String unit;

    public DealRoad(ServerTest server, String liaison) {
        this(server, liaison, "head");
    }

    private DealRoad(ServerTest server, String liaison, String unit) {
        this.server = server;
        this.liaison = liaison;
        this.unit = unit;
    }

    /** The same of a deal in which packs are sold. */
    DealRoad ofPacks() {
        return new DealRoad(server, liaison, "pack");
    }

    /** Brings {@code deal}, of {@code heads} heads of 3.25 kg and accepted by nobody, to where {@code verb} can be done. */
    public void lead(String deal, long heads, String verb) {
        boolean buyerIsToAccept = true;
        long loaded = verb.equals("release") ? heads - 1 : heads;
        for (String step : stepsTo(verb)) {
            String body =
                    step.equals("accept") ? (buyerIsToAccept ? BUYER_SAYS : COOPERATIVE_SAYS) : body(step, loaded);
            buyerIsToAccept = false;
            String path = "/v1/deals/" + deal;
            String version = server.get(path, liaison).header("ETag");
            server.made(server.post(
                    path + "/" + step, liaison, body.replace(" head'", " " + unit + "'"), "If-Match", version));
        }
    }

    /** What a path under a thing says is done to it, or printed of it; empty when it is the thing itself. */
    public static String verb(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > 4 ? segments[4].replaceAll("[.].*", "") : "";
    }

    /** What a liaison says with {@code verb}. */
    public static String body(String verb, long heads) {
        return switch (verb) {
            case "accept" -> COOPERATIVE_SAYS;
            case "decline", "cancel", "release" -> "{'reason':'other'}";
            case "confirm" -> "{}";
            case "collect" -> "{'on':'2026-12-19','heads':'" + heads + " head','vehicle':'豫M12345'}";
            case "weigh-in", "reweigh" ->
                WEIGH_IN.replace("NET", Double.toString(1000 - heads * 3.25)).replace("HEADS", Long.toString(heads));
            case "dispute", "reverse" -> "{'reason':'weight','side':'buyer','heardBy':'phone'}";
            case "reverse-payment" -> "{'reason':'mistake'}";
            case "correct-loading" -> "{'vehicle':'豫M12346'}";
            case "settle" -> "{'dueOn':'2026-12-28'}";
            case "pay" -> "{'paidOn':'2026-12-19'}";
            default -> throw new AssertionError("nothing is said with " + verb);
        };
    }

    private static List<String> stepsTo(String verb) {
        return switch (verb) {
            case "confirm" -> TO_CONFIRM;
            case "collect" -> TO_COLLECT;
            case "release" -> TO_WEIGH;
            case "reverse-payment" -> with(TO_PAY, "pay");
            case "weigh-in", "correct-loading" -> TO_WEIGH;
            case "dispute", "settle", "weigh-ticket" -> TO_SETTLE;
            case "reweigh" -> with(TO_SETTLE, "dispute");
            case "pay", "reverse", "settlement-sheet" -> TO_PAY;
            default -> List.of();
        };
    }

    private static List<String> with(List<String> steps, String more) {
        return Stream.concat(steps.stream(), Stream.of(more)).toList();
    }
}
