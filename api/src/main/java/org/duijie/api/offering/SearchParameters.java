package org.duijie.api.offering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.api.file.Products;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.json.Fault;
import org.duijie.api.place.Circle;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** Reads the query parameters of a search for listings or intents. */
public final class SearchParameters {
    private static final String[] OF_LISTINGS = {
        "product", "party", "campaign", "status", "from", "to", "box", "lat", "lon", "within", "text", "cursor", "limit"
    };
    private static final String[] OF_INTENTS = {
        "product",
        "takes",
        "party",
        "campaign",
        "status",
        "from",
        "to",
        "box",
        "lat",
        "lon",
        "within",
        "text",
        "kind",
        "cursor",
        "limit"
    };

    private static final int LONGEST_TEXT = 100;
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    private SearchParameters() {}

    /** Returns the names of the search parameters of listings. */
    public static String[] ofListings() {
        return OF_LISTINGS.clone();
    }

    /** Returns the names of the search parameters of intents. */
    public static String[] ofIntents() {
        return OF_INTENTS.clone();
    }

    public static Search of(Call call, Products products) {
        refuseReversed(call);
        return new Search(
                call.query("status", OfferingRow.Status::parse),
                call.queryId("party", "pty"),
                call.query("product", text -> products.named(text).slug()),
                call.query("takes", text -> products.named(text).slug()),
                call.query("from", text -> Window.parseDay(text).toString()),
                call.query("to", text -> Window.parseDay(text).toString()),
                call.query("text", SearchParameters::text),
                call.query("kind", text -> BuyerKind.parse(text).word()),
                call.queryId("campaign", "cmp"),
                call.query("box", SearchParameters::box),
                circle(call));
    }

    /** Returns the path of a product. As in bodies, the product is given by its path, a name or an alias. */
    public static String product(String text) {
        return Products.STANDARD.named(text).slug();
    }

    private static String text(String text) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new InvalidValueException(Reason.NOT_A_NAME, text, Integer.toString(LONGEST_TEXT));
        }
        return text;
    }

    private static void refuseReversed(Call call) {
        Optional<LocalDate> from = call.query("from", Window::parseDay);
        call.query("to", to -> from.map(day -> new Window(day, Window.parseDay(to))));
    }

    /** Returns the box given by south, west, north and east. */
    private static double[] box(String text) {
        String[] sides = text.split(",", -1);
        if (sides.length != 4) {
            throw new InvalidValueException(Reason.NOT_ONE_OF, text, "34.0,110.2,34.9,111.3");
        }
        double[] box = {latitude(sides[0]), longitude(sides[1]), latitude(sides[2]), longitude(sides[3])};
        if (box[0] > box[2] || box[1] > box[3]) {
            throw new InvalidValueException(
                    Reason.RANGE_REVERSED, text, sides[0] + "," + sides[1], sides[2] + "," + sides[3]);
        }
        return box;
    }

    /** Returns the circle if lat, lon and within are all given and there is no box. */
    private static Optional<Circle> circle(Call call) {
        Optional<Double> latitude = call.query("lat", SearchParameters::latitude);
        Optional<Double> longitude = call.query("lon", SearchParameters::longitude);
        Optional<Distance> within = call.query("within", Distance::parse);
        if (latitude.isEmpty() && longitude.isEmpty() && within.isEmpty()) {
            return Optional.empty();
        }
        if (call.query("box").isPresent()) {
            call.refuse(List.of(ProblemException.ofParameter("box", "", Fault.NOT_BOTH, "lat lon within")));
        }
        call.refuse(Stream.of("lat", "lon", "within")
                .filter(name -> call.query(name).isEmpty())
                .map(name -> ProblemException.ofParameter(name, "", Fault.MISSING_FIELD))
                .toList());
        return latitude.flatMap(lat ->
                longitude.flatMap(lon -> within.map(distance -> new Circle(new Place(lat, lon), distance))));
    }

    private static double latitude(String text) {
        return degrees(text, 90);
    }

    private static double longitude(String text) {
        return degrees(text, 180);
    }

    private static double degrees(String text, int most) {
        if (!DEGREES.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
            throw new InvalidValueException(Reason.OUT_OF_RANGE, text, Integer.toString(-most), Integer.toString(most));
        }
        return Double.parseDouble(text);
    }
}
