package org.duijie.api.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The boundary that the maps of the desk show: lines, and the approval number (审图号) of the map that they are of.
 *
 * @param lines each a list of points
 * @param approval the approval number; empty only when there are no lines
 */
public record Boundary(List<List<Point>> lines, Optional<String> approval) {
    /** No boundary. */
    public static final Boundary NONE = new Boundary(List.of(), Optional.empty());

    private static final int DECIMALS = 4;

    /**
     * A point in WGS 84.
     *
     * @param lon the longitude in ten-thousandths of a degree
     * @param lat the latitude in ten-thousandths of a degree: about 11 m
     */
    public record Point(int lon, int lat) {}

    /** Copies the lines. */
    public Boundary {
        lines = lines.stream().map(List::copyOf).toList();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        approval.ifPresent(number -> json.put("approval", number));
        ArrayNode all = json.putArray("lines");
        for (List<Point> line : lines) {
            ArrayNode points = all.addArray();
            line.forEach(point -> points.addArray().add(degrees(point.lon())).add(degrees(point.lat())));
        }
        return json;
    }

    private static BigDecimal degrees(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, DECIMALS);
    }
}
