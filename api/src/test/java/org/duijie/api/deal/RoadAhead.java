package org.duijie.api.deal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a liaison does next with a deal, drawn by chance from what its record allows: several trucks, a few heads more than agreed, the rest
 * released, one settlement for each load or for all, an advance, part payments, and corrections of each. Only too
 * little free stock can refuse it.
 *
 * @param today the day of everything
 */
public record RoadAhead(LocalDate today) {
    private static final String OTHER = "'reason':'other'";
    private static final String DISPUTE = "'reason':'weight','side':'buyer','heardBy':'phone'";
    private static final int GRAMS = 3_250;
    private static final int USUAL_OVER_DELIVERY = 20;

    /** A verb and its body, in single quotes. */
    public record Next(String verb, String body) {
        private static Next of(String verb, String fields) {
            return new Next(verb, "{" + fields + "}");
        }
    }

    /** The next step of {@code deal}, as an answer shows it: one that is not declined or expired. */
    public Next of(JsonNode deal, SplittableRandom random) {
        boolean isOver = random.nextInt(12) == 0;
        String state = deal.get("state").textValue();
        return switch (state) {
            case "proposed" ->
                isOver ? Next.of("decline", OTHER) : Next.of("accept", "'side':'" + side(deal) + "','heardBy':'phone'");
            case "agreed" -> isOver ? Next.of("cancel", OTHER) : agreed(deal, random);
            case "confirmed" -> confirmed(deal, isOver, random);
            case "collected" -> collected(deal, random);
            case "weighed" -> random.nextInt(4) == 0 ? dispute(deal, random) : settle(deal, random);
            case "disputed" -> weigh("reweigh", one(deal, "disputed", random), random);
            default -> isOver && state.equals("settled") ? reverse(deal, random) : money(deal, random);
        };
    }

    private Next agreed(JsonNode deal, SplittableRandom random) {
        boolean isAdvance = !deal.has("payments") && random.nextInt(3) == 0;
        return isAdvance
                ? Next.of("pay", "'paidOn':'" + today + "','amount':'" + random.nextInt(1, 100) / 100.0 + " CNY'")
                : Next.of("confirm", "");
    }

    private Next confirmed(JsonNode deal, boolean isOver, SplittableRandom random) {
        if (deal.has("loads")) {
            return random.nextInt(3) == 0 ? Next.of("release", OTHER) : collect(deal, random);
        }
        return isOver ? Next.of("cancel", OTHER) : collect(deal, random);
    }

    private Next collected(JsonNode deal, SplittableRandom random) {
        boolean isMore = atFarm(deal) > 0 && random.nextInt(3) > 0;
        if (isMore) {
            return random.nextInt(3) == 0 ? Next.of("release", OTHER) : collect(deal, random);
        }
        return weigh("weigh-in", one(deal, "collected", random), random);
    }

    private Next collect(JsonNode deal, SplittableRandom random) {
        long farm = atFarm(deal);
        long extra = heads(deal.at("/terms/heads")) * USUAL_OVER_DELIVERY / 1_000;
        long loaded = switch (random.nextInt(4)) {
            case 0 -> farm;
            case 1 -> farm + extra;
            default -> Math.max(1, farm / 2);
        };
        return Next.of("collect", "'on':'" + today + "','heads':'" + loaded + " head','vehicle':'豫M12345'");
    }

    /** All of the load, or a few heads; the others were released on the road. */
    private Next weigh(String verb, JsonNode load, SplittableRandom random) {
        long loaded = heads(load.at("/loading/heads"));
        long counted = random.nextInt(3) == 0 ? loaded : random.nextLong(1, Math.min(loaded, 3) + 1);
        return Next.of(
                verb,
                "'load':" + load.get("load") + ",'on':'" + today + "','gross':'" + (1_000_000 + counted * GRAMS)
                        + " g','tare':'1000 kg','heads':'" + counted + " head','acceptors':['王','刘']");
    }

    private Next settle(JsonNode deal, SplittableRandom random) {
        String loads = random.nextBoolean()
                ? "'loads':[" + one(deal, "weighed", random).get("load") + "],"
                : "";
        return Next.of("settle", loads + "'dueOn':'" + today.plusDays(9) + "'");
    }

    private static Next dispute(JsonNode deal, SplittableRandom random) {
        return Next.of("dispute", "'load':" + one(deal, "weighed", random).get("load") + "," + DISPUTE);
    }

    private static Next reverse(JsonNode deal, SplittableRandom random) {
        return Next.of(
                "reverse",
                "'settlement':" + any(valid(deal.get("settlements")), random).get("id") + "," + DISPUTE);
    }

    /** All that is open, a half of it, or a payment back. */
    private Next money(JsonNode deal, SplittableRandom random) {
        BigDecimal open = new BigDecimal(deal.get("open").textValue().replace(" CNY", ""));
        List<JsonNode> payments = valid(deal.path("payments"));
        boolean isBack = open.signum() == 0 || random.nextInt(8) == 0;
        if (isBack && !payments.isEmpty()) {
            return Next.of(
                    "reverse-payment", "'payment':" + any(payments, random).get("id") + ",'reason':'mistake'");
        }
        BigDecimal half = open.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
        String amount = half.signum() > 0 && random.nextBoolean() ? ",'amount':'" + half.toPlainString() + " CNY'" : "";
        return Next.of("pay", "'paidOn':'" + today + "'" + amount);
    }

    /** How many heads wait for a truck. */
    static long atFarm(JsonNode deal) {
        long heads = deal.at("/heads/committed").longValue();
        for (JsonNode load : deal.path("loads")) {
            heads -= load.get("state").textValue().equals("collected") ? heads(load.at("/loading/heads")) : 0;
        }
        return heads;
    }

    private static JsonNode one(JsonNode deal, String state, SplittableRandom random) {
        List<JsonNode> loads = new ArrayList<>();
        for (JsonNode load : deal.get("loads")) {
            if (load.get("state").textValue().equals(state)) {
                loads.add(load);
            }
        }
        return any(loads, random);
    }

    private static List<JsonNode> valid(JsonNode entries) {
        Set<String> reversed = new HashSet<>();
        entries.forEach(entry -> reversed.add(entry.path("reverses").asText()));
        List<JsonNode> valid = new ArrayList<>();
        entries.forEach(entry -> {
            if (!entry.has("reverses") && !reversed.contains(entry.get("id").textValue())) {
                valid.add(entry);
            }
        });
        return valid;
    }

    private static String side(JsonNode deal) {
        return deal.path("acceptances").isEmpty() ? "buyer" : "cooperative";
    }

    static long heads(JsonNode text) {
        return Long.parseLong(text.textValue().replace(" head", ""));
    }

    private static JsonNode any(List<JsonNode> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
