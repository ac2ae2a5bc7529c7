package org.duijie.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.duijie.api.json.Isolated;
import org.duijie.api.json.UnitWords;
import org.duijie.api.report.CampaignReports.Bulletin;
import org.duijie.core.campaign.CampaignReport;
import org.duijie.core.campaign.CooperativeLine;
import org.duijie.core.campaign.FeedSaved;
import org.duijie.core.campaign.LossLine;
import org.duijie.core.campaign.ProductLine;
import org.duijie.core.campaign.Remainder;
import org.duijie.core.campaign.Turnover;
import org.duijie.core.campaign.UnmetLine;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** The report of a campaign as a text to paste into a group chat. Empty figures are omitted. */
final class CampaignText {
    private final Bulletin bulletin;
    private final CampaignReport report;
    private final ReportWords words;
    private final List<String> lines = new ArrayList<>();

    private CampaignText(Bulletin bulletin, Locale language) {
        this.bulletin = bulletin;
        this.report = bulletin.report();
        this.words = bulletin.isRounded() ? ReportWords.rounded(language) : new ReportWords(language);
    }

    static String of(Bulletin bulletin, Locale language) {
        return new CampaignText(bulletin, language).written();
    }

    private String written() {
        lines.add(words.say("title", Isolated.of(bulletin.campaign().name()), Isolated.of(bulletin.bureau())));
        lines.add(words.say(
                "period",
                bulletin.campaign().period().from().toString(),
                bulletin.campaign().period().to().toString(),
                report.on().toString()));
        if (bulletin.isRounded() && report.delivered().deals() > 0) {
            lines.add(words.say("figure.moneyRounded"));
        }
        weight("offered", report.offered());
        weight("matched", report.matched());
        weight("confirmed", report.confirmed());
        delivered();
        left(report.left());
        list("products", report.products(), this::product);
        list("losses", report.losses(), this::loss);
        list(
                "kinds",
                report.kinds(),
                line -> turnover("kind", words.kind(line.kind()), line.turnover(), line.buyers()));
        list("days", report.days(), line -> turnover("day", line.day().toString(), line.turnover(), 0));
        list("cooperatives", report.cooperatives(), this::cooperative);
        list("unmet", report.unmet(), this::unmet);
        return String.join("\n", lines) + "\n";
    }

    private void weight(String key, Weight weight) {
        lines.add(words.say(key, words.weight(weight)));
    }

    private void delivered() {
        lines.add(turnover("delivered", "", report.delivered(), 0));
        if (report.delivered().estimated().grams() > 0) {
            weight("estimated", report.delivered().estimated());
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

    private void left(Remainder left) {
        weight("left", left.weight());
        if (left.spokenFor().grams() > 0) {
            weight("spokenFor", left.spokenFor());
        }
        OptionalLong days = left.daysToClear();
        if (left.weight().grams() > 0) {
            lines.add(days.isPresent() ? words.say("clear", days.getAsLong()) : words.say("standstill"));
        }
    }

    private String product(ProductLine line) {
        if (!line.ware().isCounted()) {
            return weighed(line);
        }
        return (line.ware().isLoose() ? weighed(line) : counted(line)) + spoiled(line);
    }

    private String weighed(ProductLine line) {
        return words.say(
                "product.weighed",
                words.product(line.ware().product()),
                words.weight(line.offered().weight()),
                words.weight(line.matched().weight()),
                words.weight(line.delivered().weight()),
                words.amount(line.delivered().amount()),
                words.weight(line.left().volume().weight()));
    }

    private String counted(ProductLine line) {
        Ware ware = line.ware();
        return words.say(
                "product",
                words.product(ware.product()),
                words.goods(ware, line.offered().heads()),
                words.goods(ware, line.matched().heads()),
                words.count(ware, Heads.of(line.heads().sold())),
                words.weight(line.delivered().weight()),
                words.amount(line.delivered().amount()),
                words.goods(ware, line.left().volume().heads()));
    }

    /** Returns the end of a line about what was lost on the way or rejected; empty if nothing was. */
    private String spoiled(ProductLine line) {
        Ware ware = line.ware();
        DealHeads heads = line.heads();
        if (heads.dead() + heads.rejected() == 0) {
            return "";
        }
        String way = UnitWords.isLive(ware.product()) ? "lost" : "spoiled";
        return words.say(way, words.count(ware, Heads.of(heads.dead())), words.count(ware, Heads.of(heads.rejected())));
    }

    private String loss(LossLine line) {
        Ware ware = line.ware();
        String product = words.product(ware.product());
        String reason = words.loss(ware.product(), line.reason());
        String weight = words.weight(line.weight());
        return ware.isCounted() && !ware.isLoose()
                ? words.say("loss", product, reason, words.count(ware, line.heads()), weight)
                : words.say("loss.weighed", product, reason, weight);
    }

    private <L> void list(String heading, List<L> all, Function<L, String> line) {
        if (!all.isEmpty()) {
            lines.add(words.say(heading));
            all.forEach(each -> lines.add(line.apply(each)));
        }
    }

    private String turnover(String key, String name, Turnover turnover, long buyers) {
        return words.say(
                key, name, turnover.deals(), words.weight(turnover.weight()), words.amount(turnover.amount()), buyers);
    }

    private String cooperative(CooperativeLine line) {
        return words.say(
                "cooperative",
                Isolated.of(bulletin.nameOf(line.cooperative())),
                words.share(line.offeredShare()),
                words.share(line.deliveredShare()),
                words.weight(line.turnover().weight()),
                words.amount(line.turnover().amount()));
    }

    private String unmet(UnmetLine line) {
        List<String> lacking = new ArrayList<>();
        if (line.heads().count() > 0) {
            lacking.add(words.count(line.products(), line.heads()));
        }
        if (line.weight().grams() > 0) {
            lacking.add(words.weight(line.weight()));
        }
        return words.say(
                "lacking", words.products(line.products()), String.join(words.say("and"), lacking), line.intents());
    }
}
