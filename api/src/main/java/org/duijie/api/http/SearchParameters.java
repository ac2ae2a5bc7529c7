package org.duijie.api.http;

import java.util.Optional;
import java.util.Set;
import org.duijie.api.app.Search;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;

/** The query parameters of a search among listings or intents. */
final class SearchParameters {
    static final String[] OF_LISTINGS = {"product", "party", "status", "from", "to", "box", "text", "cursor", "limit"};
    static final String[] OF_INTENTS = {
        "product", "party", "status", "from", "to", "box", "text", "kind", "cursor", "limit"
    };

    private static final Set<String> STATUSES = Set.of("open", "withdrawn");

    private SearchParameters() {}

    static Search of(Call call) {
        return new Search(
                status(call),
                call.query("party"),
                call.query("product", text -> ProductPath.of(text).slug()),
                call.query("from", text -> Window.parseDay(text).toString()),
                call.query("to", text -> Window.parseDay(text).toString()),
                call.query("text"),
                call.query("kind", text -> BuyerKind.parse(text).word()),
                call.query("box", SearchParameters::box));
    }

    private static Optional<String> status(Call call) {
        Optional<String> status = call.query("status");
        if (status.isPresent() && !STATUSES.contains(status.get())) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "status");
        }
        return status;
    }

    /** South, west, north, east. */
    private static double[] box(String text) {
        String[] sides = text.split(",", -1);
        if (sides.length != 4) {
            throw new NumberFormatException(text);
        }
        Place southWest = new Place(Double.parseDouble(sides[0]), Double.parseDouble(sides[1]));
        Place northEast = new Place(Double.parseDouble(sides[2]), Double.parseDouble(sides[3]));
        return new double[] {southWest.latitude(), southWest.longitude(), northEast.latitude(), northEast.longitude()};
    }
}
