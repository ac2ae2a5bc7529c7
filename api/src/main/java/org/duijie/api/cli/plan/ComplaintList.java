package org.duijie.api.cli.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.api.cli.console.Words;
import org.duijie.api.file.MarketFile;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Whereabouts;
import org.duijie.core.market.Market;
import org.duijie.core.match.words.Figures;

/** Prints the errors in a file, one per line in the order of the file, and a summary. */
final class ComplaintList {
    private static final Comparator<Whereabouts.Spot> AS_READ =
            Comparator.comparingInt(Whereabouts.Spot::line).thenComparingInt(Whereabouts.Spot::column);

    private final Words words;
    private final Decoded<?> decoded;
    private final Path file;

    ComplaintList(Words words, Decoded<?> decoded, Path file) {
        this.words = words;
        this.decoded = decoded;
        this.file = file;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Whereabouts places = Whereabouts.in(file, MarketFile.MOST_BYTES, decoded.complaints());
        decoded.complaints().stream()
                .sorted(Comparator.comparing(
                        complaint -> places.of(complaint).orElse(null), Comparator.nullsLast(AS_READ)))
                .forEach(complaint -> lines.add(line(complaint, places.of(complaint))));
        if (decoded.moreErrors() > 0) {
            lines.add(words.count("complaint.more", decoded.moreErrors(), Figures.count(decoded.moreErrors())));
        }
        return lines;
    }

    private String line(Complaint complaint, Optional<Whereabouts.Spot> spot) {
        String key = "complaint." + complaint.severity() + (complaint.pointer().isEmpty() ? ".file" : ".at");
        String place = spot.map(at -> words.say(
                        "complaint.place",
                        Integer.toString(at.line()),
                        Integer.toString(at.column()),
                        complaint.pointer()))
                .orElse(complaint.pointer());
        return words.say(key, complaint.text(words.language().locale()), place);
    }

    String summary() {
        long warnings = count(Severity.WARNING);
        String warned = words.count("complaint.warnings", warnings, Figures.count(warnings));
        if (decoded.result().isPresent()) {
            return words.say(
                    "complaint.good",
                    file.toString(),
                    decoded.result().get() instanceof Market market ? size(market) : "",
                    warned);
        }
        long errors = count(Severity.ERROR) + decoded.moreErrors();
        return words.say(
                "complaint.bad",
                file.toString(),
                words.count("complaint.errors", errors, Figures.count(errors)),
                warned);
    }

    private String size(Market market) {
        long listings = market.listings().size();
        long intents = market.intents().size();
        return Figures.in(words.language().locale())
                .both(
                        words.count("market.listings", listings, Figures.count(listings)),
                        words.count("market.intents", intents, Figures.count(intents)));
    }

    private long count(Severity severity) {
        return decoded.complaints().stream()
                .filter(complaint -> complaint.severity() == severity)
                .count();
    }
}
