package org.duijie.api.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses a party's kind from the end of its name. A name may fit several kinds: the canteen of a school is both a
 * canteen and a school.
 */
public final class NamedKind {
    public static final String COOPERATIVE = "cooperative";

    private static final String SCHOOLS = "学校|[小中大]学|幼儿园|学院|[一二三四五六七八九十]高|[一二三四五六七八九十]中|高中|职高|中专|技校|党校";

    private record Ending(Pattern name, List<String> kinds) {}

    /** The endings of names, each with the kinds that fit it. The first ending that matches applies. */
    private static final List<Ending> ENDINGS = List.of(
            ending(".*(?:" + SCHOOLS + ")(?:学?生?食堂|餐厅|伙房)", "school", "canteen"),
            ending(".*食堂", "canteen", "school", "factory", "restaurant", "residents", "other"),
            ending(".*(?:" + SCHOOLS + ")", "school"),
            ending(".*超市", "supermarket"),
            ending(".*(?:合作社|联合社)", COOPERATIVE));

    private static final Pattern HOSPITAL = Pattern.compile(".*(?:医院|卫生院)");

    private NamedKind() {}

    /**
     * Returns the kind that a party's name indicates; empty when {@code kind} fits the name, or when the name indicates
     * no kind with certainty.
     *
     * @param kind {@code cooperative}, or the buyer's kind
     */
    public static Optional<String> unlike(String name, String kind) {
        String bare = name.strip();
        if (HOSPITAL.matcher(bare).matches()) {
            boolean isOdd = List.of("school", "supermarket", COOPERATIVE).contains(kind);
            return isOdd ? Optional.of("hospital") : Optional.empty();
        }
        return ENDINGS.stream()
                .filter(each -> each.name().matcher(bare).matches())
                .findFirst()
                .filter(each -> !each.kinds().contains(kind))
                .map(each -> each.kinds().get(0));
    }

    private static Ending ending(String name, String... kinds) {
        return new Ending(Pattern.compile(name), List.of(kinds));
    }
}
