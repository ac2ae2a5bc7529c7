package org.duijie.api.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.draft.TextSpan;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/** The sentences about messages in one language. */
public final class MessageTexts {
    private final ResourceBundle bundle;
    private final boolean isChinese;

    private final Catalogue catalogue;

    private MessageTexts(Locale language, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.bundle = ResourceBundle.getBundle(MessageTexts.class.getPackageName() + ".messages", language);
        this.isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /**
     * Returns the Chinese sentences for a Chinese locale, otherwise the English ones.
     *
     * @param catalogue the products that the sentences name
     */
    public static MessageTexts in(Locale language, Catalogue catalogue) {
        return new MessageTexts(
                language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH,
                catalogue);
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
        return filled(sentence, field(question.field(), direction), said(question.spans()), list(question));
    }

    /** Returns a remark on a draft as a sentence. */
    public String remark(Remark remark, MessageDraft draft) {
        String read = draft.slot(remark.field())
                .map(slot -> slot.values().get(slot.values().size() - 1))
                .orElse("");
        String key = "remark." + remark.kind();
        String ofSide = key + "." + draft.direction();
        return filled(bundle.containsKey(ofSide) ? ofSide : key, said(remark.spans()), read);
    }

    private String said(List<TextSpan> spans) {
        return spans.stream().map(TextSpan::text).distinct().collect(Collectors.joining(isChinese ? "、" : ", "));
    }

    /** Returns the choices of a question. In Chinese, products have their Chinese names instead of their paths. */
    public List<String> choices(Question question) {
        return question.choices().stream()
                .map(choice -> value(question.field(), choice))
                .toList();
    }

    /** Returns a value of a field. In Chinese, a product has its Chinese name instead of its path. */
    public String value(Field field, String value) {
        return isChinese && field == Field.PRODUCT
                ? catalogue.find(ProductPath.of(value)).map(Product::chinese).orElse(value)
                : value;
    }

    private String list(Question question) {
        String all = String.join(isChinese ? "、" : ", ", choices(question));
        return all.isEmpty() || question.choices().size() > 12 ? "" : filled(bundle.getString("choices"), all);
    }

    /** Returns the sentence for a notice about a part of the message. */
    public String notice(Notice notice) {
        return bundle.getString("notice." + notice.kind());
    }

    /** Returns the word for what a draft will become: a listing or an intent. */
    public String kind(Direction direction) {
        return bundle.getString("kind." + direction);
    }

    /** Returns the sentence of {@code key}. */
    public String filled(String key, String... details) {
        return new MessageFormat(bundle.containsKey(key) ? bundle.getString(key) : key, Locale.ROOT)
                .format((Object[]) details);
    }
}
