package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Decoded;
import org.duijie.api.codec.Severity;
import org.duijie.core.market.Market;

/** What is wrong with a file, one line each, and a line that sums it up. */
final class ComplaintList {
    private final Words words;
    private final Decoded<?> decoded;

    ComplaintList(Words words, Decoded<?> decoded) {
        this.words = words;
        this.decoded = decoded;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        decoded.complaints().forEach(complaint -> lines.add(line(complaint)));
        if (decoded.moreErrors() > 0) {
            lines.add(words.count("complaint.more", decoded.moreErrors(), Figures.count(decoded.moreErrors())));
        }
        return lines;
    }

    private String line(Complaint complaint) {
        String key = "complaint." + complaint.severity() + (complaint.pointer().isEmpty() ? ".file" : ".at");
        return words.say(key, complaint.text(words.language().locale()), complaint.pointer());
    }

    String summary(Path file) {
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
        return words.say(
                "list.and",
                words.count("market.listings", listings, Figures.count(listings)),
                words.count("market.intents", intents, Figures.count(intents)));
    }

    private long count(Severity severity) {
        return decoded.complaints().stream()
                .filter(complaint -> complaint.severity() == severity)
                .count();
    }
}
