package org.duijie.core.message.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.calendar.DayWords;
import org.duijie.core.message.calendar.DeadlineWords;
import org.duijie.core.message.cue.AsideWords;
import org.duijie.core.message.cue.CallWords;
import org.duijie.core.message.cue.CueWords;
import org.duijie.core.message.cue.RateWords;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Finds all tokens that begin at a position of a text. They may overlap; {@link Lattice} chooses among them. */
public final class Lexer {
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(?[0-9]{1,2}\\s?(?:[、)]|[.:,](?![0-9])\\s?)\\s*");

    private final LocalDate anchor;
    private final GoodsWords goods;
    private final Gazetteer places;

    public Lexer(LocalDate anchor, GoodsWords goods, Gazetteer places) {
        this.anchor = anchor;
        this.goods = goods;
        this.places = places;
    }

    GoodsWords goods() {
        return goods;
    }

    /** Returns all tokens that begin at position {@code at}. */
    List<Token> at(String text, int at) {
        if (text.charAt(at) == ' ') {
            return List.of();
        }
        List<Token> found = new ArrayList<>();
        if (at == 0) {
            Matcher numbered = NUMBERED.matcher(text);
            if (numbered.lookingAt() && numbered.end() < text.length()) {
                found.add(new Token(0, numbered.end(), new Meaning.Said(Cue.FILLER, "")));
            }
        }
        goods.add(text, at, found);
        CueWords.add(text, at, found);
        PurposeWords.add(text, at, goods, found);
        CallWords.add(text, at, found);
        NumberWords.add(text, at, found);
        AsideWords.add(text, at, found);
        RateWords.add(text, at, found);
        HoldsWords.add(text, at, found);
        VolumePacks.add(text, at, found);
        PriceUnitWords.add(text, at, found);
        DeadlineWords.add(text, at, found);
        DayWords.add(text, at, anchor, found);
        PersonWords.add(text, at, places, found);
        PersonWords.addNamed(text, at, places, goods, found);
        PlaceWords.add(text, at, places, goods, found);
        return found;
    }
}
