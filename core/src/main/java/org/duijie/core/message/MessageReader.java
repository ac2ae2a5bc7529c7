package org.duijie.core.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.fill.Filling;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.share.Shares;
import org.duijie.core.message.words.GoodsWords;
import org.duijie.core.message.words.Lexer;
import org.duijie.core.message.words.PriceUnitWords;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Written;

/**
 * Reads messages that people write in a chat or a note, and makes drafts of listings and purchase intents from them.
 * Thread-safe.
 */
public final class MessageReader {
    /** The maximum length of a message, in characters. */
    public static final int LONGEST = 4_000;

    /** The maximum number of drafts of one message. */
    public static final int MOST_DRAFTS = 20;

    /** A numeral that skips a place without 零, so that it may be two that run together: 一千三十四块八. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("千[一二两三四五六七八九]十|万[一二两三四五六七八九][百十]");

    private final GoodsWords goods;
    private final Catalogue catalogue;
    private final Gazetteer places;

    private MessageReader(Catalogue catalogue, Gazetteer places) {
        this.catalogue = catalogue;
        this.goods = GoodsWords.of(catalogue);
        this.places = places;
    }

    /** Makes a reader that knows these products and places. */
    public static MessageReader of(Catalogue catalogue, Gazetteer places) {
        return new MessageReader(catalogue, places);
    }

    /**
     * Reads a message.
     *
     * @param anchor the day on which the message was written; 19号 and 后天 are resolved from it
     * @throws InvalidValueException when it is longer than {@link #LONGEST}, or {@link Reason#CROWDED}
     */
    public MessageReading read(String text, LocalDate anchor) {
        return read(text, anchor, Direction.UNCLEAR);
    }

    /**
     * Reads a message of which the side of the writer may be known.
     *
     * @param anchor the day on which the message was written; 19号 and 后天 are resolved from it
     * @param unsaid the side of drafts about which no word of trade tells; they get a remark. {@link Direction#UNCLEAR}
     *     to guess it from how the message is written, and to ask if that shows nothing either
     * @throws InvalidValueException when it is longer than {@link #LONGEST}, or {@link Reason#CROWDED}
     */
    public MessageReading read(String text, LocalDate anchor, Direction unsaid) {
        if (text.length() > LONGEST) {
            throw new InvalidValueException(Reason.TEXT_TOO_LONG, text.substring(0, 40), Integer.toString(LONGEST));
        }
        Written written = Written.of(text);
        Spans spans = new Spans(text, written);
        String told = Slips.corrected(Commas.told(text, written));
        List<Sentence> sentences =
                PriceUnitWords.told(told, Sentence.of(told, new Lexer(anchor, goods, places))).stream()
                        .map(sentence -> sentence.doubting(token -> written.hides(token.start(), token.end())
                                || RUN_TOGETHER
                                        .matcher(told.substring(token.start(), token.end()))
                                        .find()))
                        .toList();
        ReadingWork.check(text, sentences);
        Shares shares = Shares.of(told, sentences, goods, unsaid);
        Notices notices = new Notices(spans, shares, sentences, catalogue);
        List<MessageDraft> drafts = new ArrayList<>();
        for (Share chunk : notices.offers()) {
            if (drafts.size() == MOST_DRAFTS) {
                notices.tooMany(chunk);
                break;
            }
            Filling filling = new Filling(chunk, shares, catalogue);
            drafts.add(new Answering(filling, spans).draft());
            filling.unused().forEach(notices::unused);
        }
        List<Notice> sorted = new ArrayList<>(notices.all());
        if (!drafts.isEmpty()) {
            Unread.of(told, spans, sentences, drafts, sorted)
                    .forEach(phrase -> sorted.add(new Notice(Notice.Kind.NOT_READ, phrase)));
        }
        sorted.sort(Comparator.comparingInt(notice -> notice.span().start()));
        return new MessageReading(drafts, sorted);
    }
}
