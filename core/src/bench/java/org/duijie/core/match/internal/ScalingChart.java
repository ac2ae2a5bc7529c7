package org.duijie.core.match.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.core.match.internal.PowerFit.Point;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleSize;

/** CPU seconds against pairs, both in logarithms: a point a run, a line a class. */
final class ScalingChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 180;
    private static final int TOP = 30;
    private static final int BOTTOM = 55;
    private static final int LEAST_X = 3;
    private static final int MOST_X = 8;
    private static final int LEAST_Y = -2;
    private static final int MOST_Y = 4;
    private static final List<String> COLOURS = List.of("#2f6b4f", "#c8902f", "#31628f", "#a3423b");

    private final List<Outcome> outcomes;

    ScalingChart(List<Outcome> outcomes) {
        this.outcomes = outcomes.stream()
                .filter(o -> o.heat().entrant() == Entrant.DUIJIE_FIRST
                        && o.heat().size() != SampleSize.TINY
                        && o.isAnswer())
                .toList();
    }

    private List<Point> points(SampleClass kind) {
        return outcomes.stream()
                .filter(o -> o.heat().kind() == kind)
                .map(o -> new Point(Math.max(1, o.pairs()), Math.max(0.01, o.cpuSeconds())))
                .toList();
    }

    private static boolean spans(List<Point> points) {
        return points.stream().mapToDouble(Point::x).max().orElse(0)
                > 2 * points.stream().mapToDouble(Point::x).min().orElse(0);
    }

    /** The exponents as a table. */
    String exponents() {
        StringBuilder text = new StringBuilder("| class | CPU grows with pairs to the power |\n| --- | --- |\n");
        for (SampleClass kind : SampleClass.values()) {
            List<Point> points = points(kind);
            if (spans(points)) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.2f |%n",
                        name(kind),
                        PowerFit.of(points).exponent()));
            }
        }
        return text.toString();
    }

    String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH, HEIGHT));
        for (int k = LEAST_X; k <= MOST_X; k++) {
            double at = x(Math.pow(10, k));
            line(svg, at, TOP, at, HEIGHT - BOTTOM, "#ddd");
            text(svg, at, HEIGHT - BOTTOM + 18, "middle", "#000", power(k));
        }
        for (int k = LEAST_Y; k <= MOST_Y; k++) {
            double at = y(Math.pow(10, k));
            line(svg, LEFT, at, WIDTH - RIGHT, at, "#ddd");
            text(svg, LEFT - 8, at + 4, "end", "#000", power(k));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "#000", "pairs that can trade");
        text(svg, LEFT, TOP - 10, "middle", "#000", "CPU s");
        for (SampleClass kind : SampleClass.values()) {
            series(svg, kind);
        }
        return svg.append("</svg>\n").toString();
    }

    private void series(StringBuilder svg, SampleClass kind) {
        List<Point> points = points(kind);
        if (points.isEmpty()) {
            return;
        }
        String colour = COLOURS.get(kind.ordinal());
        svg.append(points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" fill-opacity=\".6\"/>%n",
                        x(point.x()),
                        y(point.y()),
                        colour))
                .collect(Collectors.joining()));
        String label = name(kind);
        if (spans(points)) {
            PowerFit fit = PowerFit.of(points);
            double from = points.stream().mapToDouble(Point::x).min().orElseThrow();
            double to = points.stream().mapToDouble(Point::x).max().orElseThrow();
            line(svg, x(from), y(fit.at(from)), x(to), y(fit.at(to)), colour);
            label += String.format(Locale.ROOT, ": pairs^%.2f", fit.exponent());
        }
        double row = TOP + 20.0 + 24 * kind.ordinal();
        line(svg, WIDTH - RIGHT + 14, row - 4, WIDTH - RIGHT + 34, row - 4, colour);
        text(svg, WIDTH - RIGHT + 40, row, "start", "#000", label);
    }

    private static double x(double pairs) {
        return LEFT + (Math.log10(pairs) - LEAST_X) / (MOST_X - LEAST_X) * (WIDTH - RIGHT - LEFT);
    }

    private static double y(double seconds) {
        return HEIGHT - BOTTOM - (Math.log10(seconds) - LEAST_Y) / (MOST_Y - LEAST_Y) * (HEIGHT - BOTTOM - TOP);
    }

    private static String power(int k) {
        return k < 0 ? "0." + "0".repeat(-k - 1) + "1" : String.format(Locale.ROOT, "%,d", (long) Math.pow(10, k));
    }

    private static String name(SampleClass kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words));
    }
}
