package org.duijie.api.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.desk.Boundary.Point;

/**
 * Reads the boundary of a bureau from a GeoJSON file (RFC 7946, WGS 84): lines and polygons, alone, in features or in a
 * collection. The file gives the approval number of its map in its outermost object, under {@code 审图号} or
 * {@code approvalNumber}.
 */
public final class BoundaryFile {
    /** The maximum size of a file in bytes. */
    static final int MOST_BYTES = 5_000_000;

    /** The maximum number of points in a file. */
    static final int MOST_POINTS = 20_000;

    private static final int DEEPEST = 20;
    private static final double PER_DEGREE = 10_000;
    private static final Pattern APPROVAL = Pattern.compile("[\\p{IsHan}A-Z]{1,6}[（(][0-9]{4}[）)][0-9]{1,6}号");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    private final List<List<Point>> lines = new ArrayList<>();
    private int points;

    private BoundaryFile() {}

    /** Why a file cannot be used. */
    public enum Kind {
        /** It cannot be read. */
        UNREADABLE,
        /** It has too many bytes; the maximum is given. */
        TOO_LARGE,
        /** It is not GeoJSON; what was found is given. */
        NOT_GEOJSON,
        /** It has no line and no polygon. */
        NO_LINES,
        /** It has too many points; the maximum is given. */
        TOO_MANY_POINTS,
        /** A point does not lie in China; the point is given. */
        OUTSIDE,
        /** It does not give the approval number of its map, or what it gives is none. */
        NO_APPROVAL
    }

    /** Thrown for a file that cannot be used. */
    public static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final String detail;

        UnusableException(Kind kind, String detail) {
            super(kind + " " + detail);
            this.kind = kind;
            this.detail = detail;
        }

        /** Returns why. */
        public Kind kind() {
            return kind;
        }

        /** Returns what was found, or what is the maximum; may be empty. */
        public String detail() {
            return detail;
        }
    }

    /**
     * Reads {@code file}.
     *
     * @throws UnusableException when it cannot be used
     */
    public static Boundary read(Path file) {
        JsonNode json = json(bytes(file));
        BoundaryFile read = new BoundaryFile();
        read.take(json);
        if (read.lines.isEmpty()) {
            throw new UnusableException(Kind.NO_LINES, "");
        }
        return new Boundary(read.lines, Optional.of(approval(json)));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableException(Kind.TOO_LARGE, Integer.toString(MOST_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UnusableException(Kind.UNREADABLE, "");
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new UnusableException(Kind.NOT_GEOJSON, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnusableException(Kind.UNREADABLE, "");
        }
    }

    private static String approval(JsonNode json) {
        String given = json.path("审图号").asText(json.path("approvalNumber").asText(""));
        if (!APPROVAL.matcher(given).matches()) {
            throw new UnusableException(Kind.NO_APPROVAL, given);
        }
        return given;
    }

    private void take(JsonNode json) {
        String type = json.path("type").asText("");
        JsonNode coordinates = json.path("coordinates");
        switch (type) {
            case "FeatureCollection" -> json.path("features").forEach(this::take);
            case "GeometryCollection" -> json.path("geometries").forEach(this::take);
            case "Feature" -> take(json.path("geometry"));
            case "LineString" -> line(coordinates);
            case "MultiLineString", "Polygon" -> coordinates.forEach(this::line);
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(this::line));
            case "Point", "MultiPoint" -> {}
            default -> throw new UnusableException(Kind.NOT_GEOJSON, "type: " + type);
        }
    }

    private void line(JsonNode coordinates) {
        List<Point> line = new ArrayList<>();
        for (JsonNode each : coordinates) {
            points++;
            if (points > MOST_POINTS) {
                throw new UnusableException(Kind.TOO_MANY_POINTS, Integer.toString(MOST_POINTS));
            }
            Point point = point(each);
            if (line.isEmpty() || !line.get(line.size() - 1).equals(point)) {
                line.add(point);
            }
        }
        if (line.size() > 1) {
            lines.add(line);
        }
    }

    private static Point point(JsonNode json) {
        double lon = json.path(0).asDouble(Double.NaN);
        double lat = json.path(1).asDouble(Double.NaN);
        if (!(lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54)) {
            throw new UnusableException(Kind.OUTSIDE, json.toString());
        }
        return new Point((int) Math.round(lon * PER_DEGREE), (int) Math.round(lat * PER_DEGREE));
    }
}
