package org.duijie.api.file;

import java.io.IOException;
import java.util.TreeSet;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Remedy.AcceptWeights;
import org.duijie.core.match.plan.Remedy.DemandByWeight;
import org.duijie.core.match.plan.Remedy.DispatchEarlier;
import org.duijie.core.match.plan.Remedy.LowerEach;
import org.duijie.core.match.plan.Remedy.LowerMinimum;
import org.duijie.core.match.plan.Remedy.LowerPickup;
import org.duijie.core.match.plan.Remedy.MoreSuppliers;
import org.duijie.core.match.plan.Remedy.ObtainCertificates;
import org.duijie.core.match.plan.Remedy.OfferLonger;
import org.duijie.core.match.plan.Remedy.RaiseBid;
import org.duijie.core.match.plan.Remedy.ReachFurther;
import org.duijie.core.quantity.Weight;

/** Writes a remedy: its kind, the listing and intent, and its size. */
final class RemedyWriter {
    private RemedyWriter() {}

    static void write(JsonOut json, Remedy remedy) throws IOException {
        json.beginObject("remedy");
        json.text("kind", kind(remedy));
        json.text("listing", remedy.listing());
        json.text("intent", remedy.intent());
        writeSize(json, remedy);
        json.endObject();
    }

    private static void writeSize(JsonOut json, Remedy remedy) throws IOException {
        if (remedy instanceof RaiseBid raise) {
            change(json, "by", raise.by(), raise.to());
        } else if (remedy instanceof ReachFurther reach) {
            change(json, "by", reach.by(), reach.to());
        } else if (remedy instanceof DispatchEarlier earlier) {
            json.number("days", earlier.days());
        } else if (remedy instanceof OfferLonger longer) {
            json.number("days", longer.days());
        } else if (remedy instanceof AcceptWeights weights) {
            json.beginObject("accept");
            json.text("min", weights.accept().min());
            json.text("max", weights.accept().max());
            json.endObject();
        } else if (remedy instanceof ObtainCertificates papers) {
            json.texts("missing", new TreeSet<>(papers.missing()));
        } else if (remedy instanceof DemandByWeight byWeight) {
            json.text("demand", byWeight.to().upTo());
            json.textUnless(Weight.NONE, "minimum", byWeight.to().minimum());
            json.text("bid", byWeight.bid());
        } else if (remedy instanceof LowerMinimum lower) {
            change(json, "from", lower.from(), lower.to());
        } else if (remedy instanceof LowerPickup lower) {
            change(json, "from", lower.from(), lower.to());
        } else if (remedy instanceof LowerEach lower) {
            change(json, "from", lower.from(), lower.to());
        } else if (remedy instanceof MoreSuppliers more) {
            json.number("to", more.to());
        }
    }

    private static void change(JsonOut json, String other, Object otherValue, Object to) throws IOException {
        json.text(other, otherValue);
        json.text("to", to);
    }

    private static String kind(Remedy remedy) {
        String type = remedy.getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}
