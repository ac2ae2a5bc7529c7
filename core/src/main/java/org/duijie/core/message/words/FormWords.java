package org.duijie.core.message.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Form;
import org.duijie.core.product.ProductPath;

/**
 * Reads whether goods are dried, frozen or fresh from a mark beside their name: 香菇(干), 干的香菇, 冻鸭脖. If the catalogue has
 * such a product, that product is meant. If it has none, frozen goods are read as the product itself, and the user is
 * asked about dried goods.
 */
final class FormWords {
    private static final Pattern AFTER = Pattern.compile("\\s?\\((?:是)?(?:风|晒|烘|冷|速|新|生)?([干冻鲜])(?:货|品|的|制|藏|鲜)?\\)|[,，"
            + " ]?(?:是|都是|全是)?(?:晒|烘|风|冷|速)?([干冻])(?:货|品|的)(?=$|[,，。;! 0-9一二两三四五六七八九十半几])");
    private static final String FROZEN = "-frozen";
    private static final Pattern BEFORE = Pattern.compile("(?:晒|烘|风)?(干)(?:的|货|制)");

    /** Both forms of goods, of which the first is not that of all: 辣椒 干的8块5 鲜的2块1. */
    private static final Pattern BOTH = Pattern.compile("[鲜湿]的.*[干冻]的|[干冻]的.*[鲜湿]的");

    private final Catalogue catalogue;

    FormWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the product for a mark after its name: 香菇(干). */
    Optional<Token> marked(String text, Token plain, Function<String, Optional<Meaning.Goods>> named) {
        Matcher mark = AFTER.matcher(text).region(plain.end(), text.length());
        if (!mark.lookingAt()
                || isGroup(plain)
                || (mark.group(2) != null && BOTH.matcher(text).find())) {
            return Optional.empty();
        }
        String form = mark.group(1) == null ? mark.group(2) : mark.group(1);
        String name = text.substring(plain.start(), plain.end());
        Meaning.Goods meant = named.apply(form + name)
                .or(() -> named.apply(name + form))
                .or(() -> named.apply("冷" + form + name))
                .orElseGet(() -> without(form, (Meaning.Goods) plain.meaning()));
        return Optional.of(new Token(plain.start(), mark.end(), meant));
    }

    /** Returns the product for 干的 before its name: 干的香菇. */
    Optional<Token> led(
            String text,
            int at,
            Function<Integer, Optional<Token>> next,
            Function<String, Optional<Meaning.Goods>> named) {
        Matcher mark = BEFORE.matcher(text).region(at, text.length());
        return mark.lookingAt() && !TextSigns.isDigit(text, at - 1)
                ? next.apply(mark.end())
                        .flatMap(plain -> named.apply("干" + text.substring(plain.start(), plain.end()))
                                .map(dried -> new Token(at, plain.end(), dried)))
                : Optional.empty();
    }

    /** Returns meat or fish for 冻 before a name that the catalogue has only without it: 冻鸭脖. */
    Meaning.Goods frozen(Meaning.Goods plain) {
        boolean isCold =
                plain.paths().stream().allMatch(path -> path.startsWith("meat/") || path.startsWith("aquatic/"));
        return isCold ? without("冻", plain) : new Meaning.Goods(plain.paths(), false, false);
    }

    private Meaning.Goods without(String form, Meaning.Goods plain) {
        List<String> frozen = plain.paths().stream()
                .map(path -> path + FROZEN)
                .filter(path -> catalogue.find(ProductPath.of(path)).isPresent())
                .toList();
        if (form.equals("冻")
                && plain.isCertain()
                && frozen.size() == plain.paths().size()) {
            return new Meaning.Goods(frozen, true, false);
        }
        boolean isMeant = switch (form) {
            case "干" -> isAll(plain, Form.DRY);
            case "鲜" -> !isAny(plain, Form.DRY) && !isAny(plain, Form.FROZEN);
            default -> plain.paths().stream().noneMatch(this::isDivided);
        };
        return isMeant ? plain : new Meaning.Goods(plain.paths(), false, plain.isGroup());
    }

    private boolean isAll(Meaning.Goods goods, Form form) {
        return goods.paths().stream().allMatch(path -> is(path, form));
    }

    private boolean isAny(Meaning.Goods goods, Form form) {
        return goods.paths().stream().anyMatch(path -> is(path, form));
    }

    private boolean is(String path, Form form) {
        return catalogue
                .find(ProductPath.of(path))
                .flatMap(product -> product.form())
                .filter(form::equals)
                .isPresent();
    }

    /** Returns whether the catalogue has the frozen form of a product, or of what it is a part of. */
    private boolean isDivided(String path) {
        boolean isDivided = false;
        for (int end = path.length(); end > 0 && !isDivided; end = path.lastIndexOf('/', end - 1)) {
            isDivided = catalogue
                    .find(ProductPath.of(path.substring(0, end) + FROZEN))
                    .isPresent();
        }
        return isDivided;
    }

    private static boolean isGroup(Token token) {
        return token.meaning() instanceof Meaning.Goods goods && goods.isGroup();
    }
}
