package org.duijie.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.duijie.api.app.CampaignReports.Bulletin;
import org.duijie.core.campaign.CampaignReport;
import org.duijie.core.campaign.CooperativeLine;
import org.duijie.core.campaign.FeedSaved;
import org.duijie.core.campaign.Left;
import org.duijie.core.campaign.Turnover;
import org.duijie.core.campaign.UnmetLine;
import org.duijie.core.campaign.Volume;

/** A campaign's report as a text to paste into a group chat: what there is nothing of is left out. */
final class CampaignText {
    private final Bulletin bulletin;
    private final CampaignReport report;
    private final ReportWords words;
    private final List<String> lines = new ArrayList<>();

    private CampaignText(Bulletin bulletin, Locale language) {
        this.bulletin = bulletin;
        this.report = bulletin.report();
        this.words = new ReportWords(language);
    }

    static String of(Bulletin bulletin, Locale language) {
        return new CampaignText(bulletin, language).written();
    }

    private String written() {
        lines.add(words.say("title", bulletin.campaign().name(), bulletin.bureau()));
        lines.add(words.say(
                "period",
                bulletin.campaign().period().from().toString(),
                bulletin.campaign().period().to().toString(),
                report.on().toString()));
        volume("offered", report.offered());
        volume("matched", report.matched());
        volume("confirmed", report.confirmed());
        delivered();
        left(report.left());
        list(
                "kinds",
                report.kinds(),
                line -> turnover("kind", words.kind(line.kind()), line.turnover(), line.buyers()));
        list("days", report.days(), line -> turnover("day", line.day().toString(), line.turnover(), 0));
        list("cooperatives", report.cooperatives(), this::cooperative);
        list("unmet", report.unmet(), this::unmet);
        return String.join("\n", lines) + "\n";
    }

    private void volume(String key, Volume volume) {
        lines.add(words.say(key, volume.heads().count(), words.weight(volume.weight())));
    }

    private void delivered() {
        lines.add(turnover("delivered", "", report.delivered(), 0));
        if (report.heads().dead() + report.heads().rejected() > 0) {
            lines.add(words.say("lost", report.heads().dead(), report.heads().rejected()));
        }
        if (report.delivered().deals() > 0) {
            lines.add(words.say("money", words.amount(report.settled()), words.amount(report.paid())));
            lines.add(words.say("recovered", words.amount(report.lossRecovered())));
            saved(report.feedSaved());
        }
    }

    private void saved(FeedSaved saved) {
        if (saved.cost().micros() > 0) {
            lines.add(words.say("kept", words.amount(saved.cost())));
        }
        if (saved.feed().grams() > 0) {
            lines.add(words.say("feed", words.weight(saved.feed())));
        }
    }

    private void left(Left left) {
        volume("left", left.volume());
        if (left.spokenFor() > 0) {
            lines.add(words.say("spokenFor", left.spokenFor()));
        }
        OptionalLong days = left.daysToClear();
        if (left.volume().heads().count() > 0) {
            lines.add(days.isPresent() ? words.say("clear", days.getAsLong()) : words.say("standstill"));
        }
    }

    private <L> void list(String heading, List<L> all, Function<L, String> line) {
        if (!all.isEmpty()) {
            lines.add(words.say(heading));
            all.forEach(each -> lines.add(line.apply(each)));
        }
    }

    private String turnover(String key, String name, Turnover turnover, long buyers) {
        return words.say(
                key,
                name,
                turnover.deals(),
                turnover.volume().heads().count(),
                words.weight(turnover.volume().weight()),
                words.amount(turnover.amount()),
                buyers);
    }

    private String cooperative(CooperativeLine line) {
        return words.say(
                "cooperative",
                bulletin.nameOf(line.cooperative()),
                words.share(line.offeredShare()),
                words.share(line.deliveredShare()),
                line.turnover().volume().heads().count(),
                words.amount(line.turnover().amount()));
    }

    private String unmet(UnmetLine line) {
        List<String> lacking = new ArrayList<>();
        if (line.heads().count() > 0) {
            lacking.add(words.say("heads", line.heads().count()));
        }
        if (line.weight().grams() > 0) {
            lacking.add(words.weight(line.weight()));
        }
        return words.say(
                "lacking", words.product(line.product()), String.join(words.say("and"), lacking), line.intents());
    }
}
