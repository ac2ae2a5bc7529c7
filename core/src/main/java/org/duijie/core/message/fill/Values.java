package org.duijie.core.message.fill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Makes mentions from tokens whose meaning does not depend on their neighbours. */
public final class Values {
    private Values() {}

    static List<Mention> of(Token token, Direction direction) {
        List<Mention> all = new ArrayList<>();
        Meaning meaning = token.meaning();
        if (meaning instanceof Meaning.Days days) {
            days(token, days, direction, all);
        } else if (meaning instanceof Meaning.VagueDays) {
            all.add(new Mention(Field.TO, List.of(), List.of(), Optional.of(Asked.NOT_CERTAIN), List.of(token)));
        } else if (meaning instanceof Meaning.Spot spot) {
            all.add(place(token, spot.places(), spot.extent()));
        } else if (meaning instanceof Meaning.Village) {
            all.add(village(token));
        } else if (meaning instanceof Meaning.Phone phone) {
            all.add(
                    phone.isSound()
                            ? Mention.of(Field.PHONE, phone.digits(), token)
                            : Mention.doubted(Field.PHONE, phone.digits(), Asked.NOT_CERTAIN, token));
        } else if (meaning instanceof Meaning.Party party) {
            all.add(Mention.of(Field.PARTY, party.name(), token));
            if (!party.places().isEmpty()) {
                all.add(place(
                        token, party.places(), party.hasVillage() ? Meaning.Extent.INSIDE : Meaning.Extent.WHOLE));
            } else if (party.hasVillage()) {
                all.add(village(token));
            }
        } else if (meaning instanceof Meaning.Person person) {
            all.add(Mention.of(Field.CONTACT, person.name(), token));
        } else if (meaning instanceof Meaning.Said said) {
            said(token, said, direction, all);
        }
        return all.stream().map(mention -> doubted(mention, token)).toList();
    }

    private static Mention doubted(Mention mention, Token token) {
        boolean isOfDigits = token.meaning() instanceof Meaning.Days || token.meaning() instanceof Meaning.Phone;
        return token.isDoubtful() && isOfDigits ? mention.doubting(Asked.NOT_CERTAIN) : mention;
    }

    private static void days(Token token, Meaning.Days days, Direction direction, List<Mention> all) {
        List<List<String>> from = rivals(token, Field.FROM, direction);
        List<List<String>> to = rivals(token, Field.TO, direction);
        boolean isSure = days.isSure();
        days.from().ifPresent(day -> all.add(day(Field.FROM, day, token, isSure).or(from)));
        days.to()
                .filter(day -> !days.isOneDay() || direction == Direction.BUY)
                .ifPresent(day -> all.add(day(Field.TO, day, token, isSure).or(to)));
    }

    private static Mention day(Field field, LocalDate day, Token token, boolean isSure) {
        Mention mention = Mention.of(field, day.toString(), token);
        return isSure ? mention : mention.doubting(Asked.NOT_CERTAIN);
    }

    private static List<List<String>> rivals(Token token, Field field, Direction direction) {
        return token.rivals().stream()
                .filter(Meaning.Days.class::isInstance)
                .map(rival -> (Meaning.Days) rival)
                .flatMap(days -> (field == Field.FROM ? days.from() : last(days, direction)).stream())
                .map(LocalDate::toString)
                .map(List::of)
                .toList();
    }

    private static Optional<LocalDate> last(Meaning.Days days, Direction direction) {
        return days.to().filter(day -> !days.isOneDay() || direction == Direction.BUY);
    }

    private static Mention village(Token token) {
        return new Mention(Field.PLACE, List.of(), List.of(), Optional.of(Asked.WHICH_PLACE), List.of(token));
    }

    private static Mention place(Token token, List<KnownPlace> places, Meaning.Extent extent) {
        List<List<String>> values = places.stream().map(Values::text).toList();
        Mention place = Mention.of(Field.PLACE, values.get(0), token).or(values.subList(1, values.size()));
        return switch (extent) {
            case WHOLE -> place;
            case INSIDE ->
                places.size() == 1 ? place.remarked(Remark.Kind.COUNTY_SEAT) : place.doubting(Asked.WHICH_PLACE);
            case MAYBE_CITY -> place.doubting(Asked.WHICH_PLACE);
        };
    }

    public static List<KnownPlace> places(Meaning meaning) {
        return meaning instanceof Meaning.Spot spot
                ? spot.places()
                : meaning instanceof Meaning.Party party ? party.places() : List.of();
    }

    private static List<String> text(KnownPlace place) {
        return List.of(place.code(), place.name());
    }

    /** Returns who drives; a buyer who comes to the door collects, a seller who does delivers: 满500斤上门. */
    private static String way(String way, Direction direction) {
        return way.equals("door") ? direction == Direction.BUY ? "pickup" : "delivery" : way;
    }

    private static void said(Token token, Meaning.Said said, Direction direction, List<Mention> all) {
        switch (said.cue()) {
            case PRICE_AT -> all.add(Mention.of(Field.PRICE_AT, said.value().split(" ", 2)[0], token));
            case TRANSPORT -> {
                Mention way = Mention.of(Field.TRANSPORT, way(said.value().split(" ", 2)[0], direction), token);
                all.add(said.value().contains(" maybe") ? way.doubting(Asked.NOT_CERTAIN) : way);
            }
            case BRING -> all.add(Mention.of(Field.TRANSPORT, "delivery", token));
            case CERTIFICATE -> all.add(Mention.of(Field.CERTIFICATES, said.value(), token));
            case NO_CERTIFICATE ->
                all.add(Mention.doubted(
                        Field.CERTIFICATES,
                        said.value().isEmpty() ? Filling.QUARANTINE : said.value(),
                        Asked.NOT_YET,
                        token));
            case PRICE_OPEN ->
                all.add(new Mention(Field.PRICE, List.of(), List.of(), Optional.of(Asked.PRICE_OPEN), List.of(token)));
            default -> {}
        }
    }
}
