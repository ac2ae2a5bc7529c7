package org.duijie.api.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duijie.core.message.Direction;
import org.duijie.core.message.Field;
import org.duijie.core.message.Notice;
import org.duijie.core.message.Question;

/** The sentences about messages in one language. */
public final class MessageTexts {
    private final ResourceBundle bundle;
    private final boolean isChinese;

    private MessageTexts(Locale language) {
        this.bundle = ResourceBundle.getBundle(MessageTexts.class.getPackageName() + ".messages", language);
        this.isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** Returns the Chinese sentences for a Chinese locale, otherwise the English ones. */
    public static MessageTexts in(Locale language) {
        return new MessageTexts(
                language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH);
    }

    /** Returns the name of a field. */
    public String field(Field field, Direction direction) {
        String key = "field." + field + (direction == Direction.BUY ? ".BUY" : "");
        return bundle.getString(bundle.containsKey(key) ? key : "field." + field);
    }

    /** Returns the question as a sentence. */
    public String question(Question question, Direction direction) {
        String key = "asked." + question.asked() + "." + question.field();
        String sentence = bundle.getString(bundle.containsKey(key) ? key : "asked." + question.asked());
        String said = question.spans().isEmpty()
                ? ""
                : question.spans().stream()
                        .map(span -> span.text())
                        .distinct()
                        .reduce((one, other) -> one + (isChinese ? "、" : ", ") + other)
                        .orElse("");
        return filled(sentence, field(question.field(), direction), said, choices(question));
    }

    private String choices(Question question) {
        String all = String.join(isChinese ? "、" : ", ", question.choices());
        return all.isEmpty() || question.choices().size() > 12 ? "" : filled(bundle.getString("choices"), all);
    }

    /** Returns what the reader tells about a part of the message. */
    public String notice(Notice notice) {
        return bundle.getString("notice." + notice.kind());
    }

    /** Returns the word for what a draft becomes. */
    public String kind(Direction direction) {
        return bundle.getString("kind." + direction);
    }

    /** Returns the sentence of {@code key}. */
    public String filled(String key, String... details) {
        return new MessageFormat(bundle.containsKey(key) ? bundle.getString(key) : key, Locale.ROOT)
                .format((Object[]) details);
    }
}
