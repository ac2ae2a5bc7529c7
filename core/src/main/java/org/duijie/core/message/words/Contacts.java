package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the people who answer the phone from those whom a message speaks to or only names: 王姐，你要的香菇. */
final class Contacts {
    private static final Pattern SPOKEN_TO = Pattern.compile("^\\s?(?:[,，!]|你|您|好|上次|上回|帮|麻烦|那)");
    private static final Pattern THANKED = Pattern.compile("(?:谢谢|感谢|@|问下|问问|告诉|转告|多谢|麻烦|辛苦)\\s?$");
    private static final Pattern LIST = Pattern.compile("接龙");
    private static final int NEAR = 8;

    private final String text;
    private final List<Token> phones = new ArrayList<>();
    private final List<Token> people = new ArrayList<>();

    private Contacts(String text, List<Sentence> sentences) {
        this.text = text;
        sentences.forEach(sentence -> sentence.tokens().forEach(token -> {
            if (token.meaning() instanceof Meaning.Phone) {
                phones.add(token);
            } else if (token.meaning() instanceof Meaning.Person) {
                people.add(token);
            }
        }));
    }

    /** Returns the sentences, in which only people who may be called are people. */
    static List<Sentence> told(String text, List<Sentence> sentences) {
        Contacts contacts = new Contacts(text, sentences);
        return contacts.people.isEmpty()
                ? sentences
                : sentences.stream().map(contacts::told).toList();
    }

    private Sentence told(Sentence sentence) {
        return sentence.with(sentence.tokens().stream()
                .map(token -> token.meaning() instanceof Meaning.Person && !isCalled(token)
                        ? new Token(token.start(), token.end(), new Meaning.Said(Cue.FILLER, ""))
                        : token)
                .toList());
    }

    private boolean isCalled(Token person) {
        if (hasPhone(person)) {
            return true;
        }
        boolean isOther = people.stream().anyMatch(this::hasPhone);
        return !isOther && !isSpokenTo(person) && !LIST.matcher(text).find();
    }

    private boolean hasPhone(Token person) {
        return phones.stream()
                .anyMatch(phone -> (phone.start() >= person.end() && phone.start() - person.end() <= NEAR)
                        || (person.start() >= phone.end() && person.start() - phone.end() <= 2));
    }

    private boolean isSpokenTo(Token person) {
        boolean isFirst = text.substring(0, person.start()).isBlank();
        String before = text.substring(Math.max(0, person.start() - 4), person.start());
        String after = text.substring(person.end(), Math.min(text.length(), person.end() + 4));
        return (isFirst && SPOKEN_TO.matcher(after).find())
                || THANKED.matcher(before).find();
    }
}
