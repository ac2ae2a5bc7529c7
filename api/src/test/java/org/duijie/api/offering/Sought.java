package org.duijie.api.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.offering.OfferingSearch.Word;
import org.duijie.api.place.Circle;

/** A search that reads as a phrase: {@code Sought.open().product("poultry").word("鸡").search()}. */
final class Sought {
    private Optional<OfferingRow.Status> status = Optional.empty();
    private Optional<String> party = Optional.empty();
    private Optional<String> product = Optional.empty();
    private Optional<String> takes = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private final List<Word> words = new ArrayList<>();
    private Optional<String> kind = Optional.empty();
    private Optional<String> campaign = Optional.empty();
    private Optional<Circle.Box> box = Optional.empty();
    private Optional<String> seenBy = Optional.empty();

    static Sought all() {
        return new Sought();
    }

    static Sought open() {
        Sought open = new Sought();
        open.status = Optional.of(OfferingRow.Status.OPEN);
        return open;
    }

    Sought party(String id) {
        party = Optional.of(id);
        return this;
    }

    Sought product(String path) {
        product = Optional.of(path);
        return this;
    }

    Sought takes(String path) {
        takes = Optional.of(path);
        return this;
    }

    Sought from(String day) {
        from = Optional.of(day);
        return this;
    }

    Sought to(String day) {
        to = Optional.of(day);
        return this;
    }

    Sought word(String text, String... products) {
        words.add(new Word(text, List.of(products)));
        return this;
    }

    Sought kind(String word) {
        kind = Optional.of(word);
        return this;
    }

    Sought campaign(String id) {
        campaign = Optional.of(id);
        return this;
    }

    Sought box(double south, double west, double north, double east) {
        box = Optional.of(new Circle.Box(south, west, north, east));
        return this;
    }

    Sought seenBy(String id) {
        seenBy = Optional.of(id);
        return this;
    }

    OfferingSearch search() {
        return new OfferingSearch(
                status, party, product, takes, from, to, List.copyOf(words), kind, campaign, box, seenBy);
    }
}
