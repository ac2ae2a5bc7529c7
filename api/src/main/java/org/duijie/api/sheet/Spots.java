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
import org.duijie.core.product.NamedPlace;
import org.duijie.core.sample.CountySeat;

/** Places as sheets have them: latitude and longitude, or the name of a place of the bureau or of a county. */
final class Spots {
    private static final Pattern PAIR =
            Pattern.compile("\\(?\\s*(-?[0-9.]+)\\s*°?N?[,;/\\s]+(-?[0-9.]+)\\s*°?E?\\s*\\)?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final int SHORTEST = 2;

    private static final Pattern BEFORE = Pattern.compile("(?:.*[省市区县乡镇旗盟州])?");
    private static final Pattern AFTER = Pattern.compile("(?![县市区乡镇街村州]).*", Pattern.DOTALL);

    private final List<NamedPlace> places;

    /** Reads places; {@code places} are the bureau's own, by name. */
    Spots(List<NamedPlace> places) {
        this.places = places;
    }

    /** Puts the place of a row into {@code body}, with a warning if it is only that of a county. */
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

    /** Puts the place that the text names: one of the bureau's own, or else that of a county. */
    private void named(String written, ObjectNode body, List<Complaint> complaints) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
        List<NamedPlace> found =
                places.stream().filter(place -> isNamed(text, place.name())).toList();
        int longest =
                found.stream().mapToInt(place -> place.name().length()).max().orElse(0);
        List<NamedPlace> best =
                found.stream().filter(place -> place.name().length() == longest).toList();
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

    /** Returns whether {@code text} is the name, or has it as a part of an address: 灵宝市娄底村三组, not 娄底村镇. */
    private static boolean isNamed(String text, String name) {
        int at = text.indexOf(name);
        return at >= 0
                && BEFORE.matcher(text.substring(0, at)).matches()
                && AFTER.matcher(text.substring(at + name.length())).matches();
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
        List<CountySeat> found = CountySeat.all().stream()
                .filter(county -> names(text, county.name()))
                .toList();
        int longest =
                found.stream().mapToInt(county -> county.name().length()).max().orElse(0);
        List<CountySeat> best = found.stream()
                .filter(county -> county.name().length() == longest)
                .toList();
        if (best.size() == 1) {
            CountySeat county = best.get(0);
            body.putObject("at")
                    .put("lat", county.seat().latitude())
                    .put("lon", county.seat().longitude());
            complaints.add(Refusals.at(SheetFault.PLACE_OF_COUNTY, "/at", written, county.name()));
        } else if (best.size() > 1) {
            complaints.add(Refusals.at(
                    SheetFault.PLACE_AMBIGUOUS,
                    "/at",
                    written,
                    best.stream()
                            .sorted(Comparator.comparing(CountySeat::code))
                            .map(county -> county.name() + " " + county.code())
                            .collect(Collectors.joining(", "))));
        } else {
            complaints.add(Refusals.at(SheetFault.PLACE_NEEDED, "/at", written));
        }
    }

    /** Returns whether {@code text} has the name of a county, or is it without its last word (灵宝 for 灵宝市). */
    private static boolean names(String text, String county) {
        return text.contains(county)
                || (county.length() > SHORTEST && text.equals(county.substring(0, county.length() - 1)));
    }
}
