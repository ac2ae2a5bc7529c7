package org.duijie.api.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;

/** A plan as a picture: listings on the left, intents on the right, a band for each delivery, as wide as its heads. */
final class FlowPicture {
    private static final int WIDTH = 860;
    private static final int TOP = 84;
    private static final int GAP = 12;
    private static final int LEFT = 250;
    private static final int RIGHT = 610;
    private static final double HEADS_A_PIXEL = 9.0;

    private final Market market;
    private final MatchPlan plan;
    private final StringBuilder svg = new StringBuilder();

    private FlowPicture(Market market, MatchPlan plan) {
        this.market = market;
        this.plan = plan;
    }

    static String of(Market market, MatchPlan plan) {
        return new FlowPicture(market, plan).draw();
    }

    private String draw() {
        Map<String, Double> left =
                tops(market.listings().stream().map(Listing::id).toList(), true);
        Map<String, Double> right =
                tops(market.intents().stream().map(PurchaseIntent::id).toList(), false);
        double height = Math.max(bottom(left), bottom(right)) + 40;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH, height);
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        heading(120, "供应 · listings", "one pool a shed, in heads");
        heading(
                430,
                "撮合 → 方案 · match → plan",
                String.format(
                        Locale.ROOT,
                        "%,d heads, proved best",
                        plan.allocations().stream()
                                .mapToLong(a -> a.heads().count())
                                .sum()));
        heading(730, "购销意向 · intents", "supermarkets, schools, factories");
        bands(left, right);
        market.listings().forEach(l -> node(LEFT - 14, left, l.id(), l.id(), sold(l.id(), true), true));
        market.intents().forEach(i -> node(RIGHT, right, i.id(), i.buyer(), sold(i.id(), false), false));
        line("</svg>");
        return svg.toString();
    }

    private Map<String, Double> tops(List<String> ids, boolean ofListings) {
        Map<String, Double> tops = new LinkedHashMap<>();
        double y = TOP;
        for (String id : ids) {
            tops.put(id, y);
            y += Math.max(14, sold(id, ofListings) / HEADS_A_PIXEL) + GAP;
        }
        tops.put("", y);
        return tops;
    }

    private static double bottom(Map<String, Double> tops) {
        return tops.get("");
    }

    private long sold(String id, boolean ofListing) {
        return plan.allocations().stream()
                .filter(a -> id.equals(ofListing ? a.listing() : a.intent()))
                .mapToLong(a -> a.heads().count())
                .sum();
    }

    private void bands(Map<String, Double> left, Map<String, Double> right) {
        Map<String, Double> from = new LinkedHashMap<>(left);
        Map<String, Double> to = new LinkedHashMap<>(right);
        for (Allocation a : plan.allocations()) {
            double width = a.heads().count() / HEADS_A_PIXEL;
            double y = from.merge(a.listing(), width, Double::sum) - width / 2;
            double z = to.merge(a.intent(), width, Double::sum) - width / 2;
            line(
                    "<path d=\"M%d %.1f C%d %.1f %d %.1f %d %.1f\" fill=\"none\" stroke=\"#c8902f\" stroke-opacity=\".45\" stroke-width=\"%.1f\"/>",
                    LEFT, y, 430, y, 430, z, RIGHT, z, width);
        }
    }

    private void node(int x, Map<String, Double> tops, String id, String name, long heads, boolean textBefore) {
        double y = tops.get(id);
        double height = Math.max(14, heads / HEADS_A_PIXEL);
        line(
                "<rect x=\"%d\" y=\"%.1f\" width=\"14\" height=\"%.1f\" fill=\"%s\"/>",
                x, y, height, heads > 0 ? "#2f6b4f" : "#bbb");
        line(
                "<text x=\"%d\" y=\"%.1f\"%s>%s</text>",
                textBefore ? x - 8 : x + 22,
                y + height / 2 + 4,
                textBefore ? " text-anchor=\"end\"" : "",
                name + (heads > 0 ? " " + heads : " –"));
    }

    private void heading(int x, String title, String note) {
        line(
                "<text x=\"%d\" y=\"32\" text-anchor=\"middle\" font-size=\"16\" font-weight=\"bold\">%s</text>",
                x, title);
        line("<text x=\"%d\" y=\"54\" text-anchor=\"middle\" fill=\"#555\">%s</text>", x, note);
    }

    private void line(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
