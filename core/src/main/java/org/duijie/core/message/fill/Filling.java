package org.duijie.core.message.fill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.message.calendar.DaysOfWeek;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.share.Shares;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Quarantine;
import org.duijie.core.quantity.UnitWord;

/** Collects the mentions of one draft, by field. */
public final class Filling {
    static final String QUARANTINE = "动物检疫合格证明";

    private static final Set<String> SMALL =
            Set.of("sheep", "goat", "wether", "lamb", "rabbit", "breeding-rabbit", "bamboo-rat");

    private static final Meaning WEEKLY = new Meaning.Said(Cue.RATE, DaysOfWeek.PART);

    public final Direction direction;

    /** Whether no word of the message shows the direction, so that it was taken as the caller chose. */
    public final boolean isSideAssumed;

    private final Map<Field, List<Mention>> mentions = new EnumMap<>(Field.class);
    private final List<Token> unused = new ArrayList<>();
    private final List<Mention> weekdays = new ArrayList<>();
    final Catalogue catalogue;

    public Filling(Share chunk, Shares chunks, Catalogue catalogue) {
        this(chunk, catalogue);
        new CommonValues(this, chunk, chunks).add();
    }

    private Filling(Share chunk, Catalogue catalogue) {
        this.direction = chunk.direction;
        this.isSideAssumed = chunk.isSideAssumed;
        this.catalogue = catalogue;
        goods(chunk);
        chunk.lot.ifPresent(lot -> add(Mention.of(Field.LOT, lot.words(), lot.token())));
        List<Token> tokens = Clauses.ofOffer(chunk, unused);
        AmountRoles.read(this, tokens, chunk);
        PriceRoles.read(this, tokens, chunk);
        tokens.forEach(token -> other(token, chunk));
    }

    /** Collects the mentions of a share without those of the rest of the message. */
    public static Filling alone(Share chunk, Catalogue catalogue) {
        return new Filling(chunk, catalogue);
    }

    void add(Mention mention) {
        mentions.computeIfAbsent(mention.field(), any -> new ArrayList<>()).add(mention);
    }

    void unused(Token token) {
        unused.add(token);
    }

    /** Returns the tokens with numbers that are used for no field. */
    public List<Token> unused() {
        return unused;
    }

    public List<Mention> of(Field field) {
        return mentions.getOrDefault(field, List.of());
    }

    boolean has(Field field) {
        return !of(field).isEmpty();
    }

    private void goods(Share chunk) {
        List<String> paths = new ArrayList<>();
        boolean isCertain = true;
        for (Token token : chunk.goods) {
            Meaning.Goods goods = (Meaning.Goods) token.meaning();
            isCertain &= goods.isCertain() && !(goods.isGroup() && direction != Direction.BUY);
            paths.addAll(goods.paths());
        }
        List<List<String>> rivals = chunk.goods.stream()
                .flatMap(token -> token.rivals().stream())
                .filter(Meaning.Goods.class::isInstance)
                .map(rival -> ((Meaning.Goods) rival).paths())
                .toList();
        Asked why = chunk.isNameless() ? Asked.MISSING : Asked.WHICH_PRODUCT;
        List<String> treated = treated(chunk, paths);
        paths.addAll(treated);
        add(new Mention(
                Field.PRODUCT,
                paths.stream().distinct().toList(),
                rivals,
                isCertain && treated.isEmpty() ? Optional.empty() : Optional.of(why),
                List.copyOf(chunk.goods)));
    }

    /**
     * Returns the salted, dried or frozen forms of the products {@code paths}, if the share has a word for such a form:
     * 鸭蛋，咸的.
     */
    private List<String> treated(Share chunk, List<String> paths) {
        return chunk.tokens.stream()
                .filter(token -> token.is(Cue.TREATED))
                .map(token -> ((Meaning.Said) token.meaning()).value())
                .flatMap(word -> paths.stream()
                        .flatMap(path -> catalogue.find(ProductPath.of(path)).stream())
                        .flatMap(raw -> catalogue.readings(word + raw.chinese()).stream()))
                .map(product -> product.path().slug())
                .filter(path -> !paths.contains(path))
                .distinct()
                .toList();
    }

    /** Returns the days of every week on which the goods go. */
    public List<Mention> weekdays() {
        return weekdays;
    }

    private void other(Token token, Share chunk) {
        for (Mention mention : Values.of(token, direction)) {
            boolean isOrigin = direction != Direction.SELL // 要巩义面粉200袋，新郑大枣500斤
                    && mention.field() == Field.PLACE
                    && chunk.common.contains(token);
            add(isOrigin ? mention.doubting(Asked.NOT_CERTAIN) : mention);
        }
        if (token.meaning().equals(WEEKLY)) {
            weekdays.add(new Mention(Field.FROM, List.of(), List.of(), Optional.empty(), List.of(token)));
        }
        if (token.meaning() instanceof Meaning.Broken) {
            unused(token);
        }
    }

    /**
     * Returns whether a certificate of the whole message applies to this product: a quarantine certificate only if it
     * is needed.
     */
    boolean fits(Mention mention) {
        return !mention.values().contains(QUARANTINE)
                || paths().isEmpty()
                || of(Field.PRODUCT).stream()
                        .flatMap(product -> product.values().stream())
                        .anyMatch(path -> catalogue.quarantine(ProductPath.of(path)) == Quarantine.NEEDED);
    }

    /** Returns the range of weights of a head of the product; empty when the product is not an animal. */
    Optional<HeadSize> headSize() {
        return HeadSize.of(paths());
    }

    List<String> paths() {
        return of(Field.PRODUCT).stream()
                .flatMap(product -> product.values().stream())
                .toList();
    }

    /** Returns the word for one head if the product is livestock and is not counted in 个. */
    Optional<String> animal() {
        boolean isLive = !paths().isEmpty()
                && paths().stream().allMatch(path -> path.startsWith("livestock/"))
                && paths().stream()
                        .noneMatch(path -> catalogue
                                .nearestCountWords(ProductPath.of(path))
                                .contains("个"));
        return isLive
                ? Optional.of(paths().stream().allMatch(path -> SMALL.contains(path.split("/", 3)[1])) ? "只" : "头")
                : Optional.empty();
    }

    /** Returns the usual counting word of the product: 头, 条 or 只. */
    String word() {
        return paths().stream().anyMatch(path -> path.startsWith("livestock") && !path.endsWith("rabbit"))
                ? "头"
                : paths().stream().anyMatch(path -> path.startsWith("aquatic")) ? "条" : "只";
    }

    /**
     * Returns whether the product can be counted in {@code unit}: eggs not in 只, hens not in 枚. True for every unit
     * that does not count heads.
     */
    boolean counts(UnitWord unit) {
        String wrong = paths().stream().anyMatch(path -> path.startsWith("egg"))
                ? "只头羽条尾匹"
                : headSize().isPresent() ? "枚颗朵枝片穗棵株" : "";
        boolean isUsed = paths().isEmpty()
                || paths().stream()
                        .anyMatch(path -> catalogue
                                .nearestCountWords(ProductPath.of(path))
                                .contains(unit.plain()));
        return unit.kind() != UnitWord.Kind.HEAD || (isUsed && !wrong.contains(unit.plain()));
    }

    Stream<Field> fields() {
        return mentions.keySet().stream();
    }
}
