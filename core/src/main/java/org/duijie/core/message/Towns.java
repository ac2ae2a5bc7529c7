package org.duijie.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.fill.Mention;
import org.duijie.core.message.token.Token;

/** Towns and villages beside their county: 五常稻花香，五常市; 讷河市 拉哈镇豆制品厂. */
final class Towns {
    private static final Pattern TOWN = Pattern.compile("[^县旗]*(?:镇|乡|村|屯|庄|寨|组|街道|社区)[^县旗]*");

    private Towns() {}

    /**
     * Returns the mentions of places, without the towns of a county that is named alone too; a town after the only
     * county, which no list knows, is taken to be in it.
     */
    static List<Mention> settled(List<Mention> all, Spans spans) {
        List<Mention> known =
                all.stream().filter(place -> !place.values().isEmpty()).toList();
        List<Mention> towns = all.stream()
                .filter(place -> place.values().isEmpty() && isTown(place, spans))
                .toList();
        boolean isOne = known.stream().map(Mention::values).distinct().count() == 1
                && known.stream()
                        .allMatch(place ->
                                place.doubt().isEmpty() && place.others().isEmpty());
        if (isOne && !towns.isEmpty() && known.size() + towns.size() == all.size() && isAfter(towns, known.get(0))) {
            return inside(known, towns);
        }
        return all.stream()
                .filter(place -> isWhole(place)
                        || all.stream()
                                .noneMatch(whole ->
                                        isWhole(whole) && whole.values().equals(place.values())))
                .toList();
    }

    private static boolean isWhole(Mention place) {
        return place.doubt().isEmpty() && place.remark().isEmpty();
    }

    private static boolean isTown(Mention place, Spans spans) {
        return spans.of(place.tokens()).stream()
                .allMatch(span -> TOWN.matcher(span.text()).matches());
    }

    private static boolean isAfter(List<Mention> towns, Mention county) {
        int end = county.tokens().get(0).end();
        return towns.stream().flatMap(town -> town.tokens().stream()).allMatch(token -> token.start() >= end);
    }

    private static List<Mention> inside(List<Mention> counties, List<Mention> towns) {
        List<Mention> all = new ArrayList<>(counties);
        Mention last = all.remove(all.size() - 1);
        for (Token token :
                towns.stream().flatMap(town -> town.tokens().stream()).toList()) {
            last = last.and(token);
        }
        all.add(last.remarked(Remark.Kind.COUNTY_SEAT));
        return all;
    }
}
