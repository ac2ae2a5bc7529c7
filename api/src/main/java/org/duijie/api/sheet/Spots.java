package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.product.NamedPlace;

/**
 * Reads the places of rows. A sheet gives latitude and longitude, or the name of one of the bureau's own places or of a
 * county.
 */
final class Spots {
    private static final Pattern PAIR =
            Pattern.compile("\\(?\\s*(-?[0-9.]+)\\s*°?N?[,;/\\s]+(-?[0-9.]+)\\s*°?E?\\s*\\)?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");

    private final List<NamedPlace> places;

    /** Makes a reader that knows {@code places}, the bureau's own. */
    Spots(List<NamedPlace> places) {
        this.places = places;
    }

    /** Puts the place of a row into {@code body}. Adds a warning if the place is only the seat of a county. */
    void put(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        Matcher pair = PAIR.matcher(cells.normal("at"));
        if (cells.has("lat") || cells.has("lon")) {
            put(body, cells.normal("lat"), cells.normal("lon"));
        } else if (pair.matches()) {
            put(body, pair.group(1), pair.group(2));
        } else if (cells.has("at")) {
            body.put("at", cells.text("at"));
        } else if (cells.has("place")) {
            named(SheetCells.brief(cells.text("place")), body, complaints);
        }
    }

    /**
     * Puts the place that the text names into {@code body}: one of the bureau's own places, or else the seat of a
     * county.
     */
    private void named(String written, ObjectNode body, List<Complaint> complaints) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
        List<NamedPlace> best = PlaceNames.own(text, places);
        if (best.size() == 1) {
            NamedPlace place = best.get(0);
            body.putObject("at").put("lat", place.latitude()).put("lon", place.longitude());
        } else if (best.isEmpty()) {
            ofCounty(written, text, body, complaints);
        } else {
            String all = best.stream()
                    .map(place -> place.name() + " " + place.latitude() + "," + place.longitude())
                    .collect(Collectors.joining("; "));
            complaints.add(Refusals.at(SheetFault.PLACE_AMBIGUOUS, "/at", written, all));
        }
    }

    private static void put(ObjectNode body, String latitude, String longitude) {
        ObjectNode at = body.putObject("at");
        number(at, "lat", latitude);
        number(at, "lon", longitude);
    }

    private static void number(ObjectNode at, String field, String text) {
        String bare = text.replaceAll("°|[NE]$", "");
        if (DEGREES.matcher(bare).matches()) {
            at.put(field, new BigDecimal(bare));
        } else {
            CellAmounts.put(at, field, text);
        }
    }

    private static void ofCounty(String written, String text, ObjectNode body, List<Complaint> complaints) {
        List<KnownPlace> best = PlaceNames.counties(text);
        if (best.size() == 1) {
            KnownPlace county = best.get(0);
            body.putObject("at")
                    .put("lat", county.at().latitude())
                    .put("lon", county.at().longitude());
            complaints.add(Refusals.at(SheetFault.PLACE_OF_COUNTY, "/at", written, county.name()));
        } else if (best.size() > 1) {
            complaints.add(Refusals.at(
                    SheetFault.PLACE_AMBIGUOUS,
                    "/at",
                    written,
                    best.stream()
                            .sorted(Comparator.comparing(KnownPlace::code))
                            .map(county -> county.name() + " " + county.code())
                            .collect(Collectors.joining(", "))));
        } else {
            complaints.add(Refusals.at(SheetFault.PLACE_NEEDED, "/at", written));
        }
    }
}
