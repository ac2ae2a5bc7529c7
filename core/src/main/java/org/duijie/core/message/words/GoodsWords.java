package org.duijie.core.message.words;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Written;

/**
 * Finds the names of a catalogue's products in a text, by a {@link NameTrie}. If several names begin at the same
 * position, the longest counts.
 */
public final class GoodsWords {
    /** Characters that, after a name, make it the name of another product: 鸡苗, 花生油, 苹果醋. */
    private static final String MADE_OF = "苗种籽粒丁芯粉蜜油酱醋汁干片丝皮叶粪肉腿翅爪肝蹄骨血肠酒糖饼糕茶树蛋仔崽饭汤";

    /** Characters that, before a name, make it the name of another product: 干辣椒, 咸鸭蛋. */
    private static final String TREATED = "干冻咸腌熟卤烤腊酸泡炸";

    private static final List<String> NOT_MADE_OF = List.of(
            "蜜甜", "粒大", "粒饱", "粒重", "粒粒", "粒小", "粒均", "粒匀", "蜜桔", "蜜橘", "蜜柚", "蜜枣", "蜜瓜", "蜜梨", "种植", "种了", "种类", "皮薄",
            "干净", "油亮", "仔细", "肉质", "肉厚", "叶子");

    /** Names of two characters that are products only if no other name with their second one is before them. */
    private static final Set<String> ADDED = Set.of("母牛", "羯羊", "新米");

    /** Words after an animal that make it its feed, or the mother of what is sold. */
    private static final Pattern ASIDE =
            Pattern.compile("(?:浓缩|预混|全价|颗粒|饲)?料(?![理肉槽])|(?:刚|才|又|新|都|已经?)?[下产生](?:了)?(?:崽|羔|犊|仔|小[猪牛羊])[子儿]?了");

    private static final Map<Character, String> MEATS =
            Map.of('猪', "meat/pork", '牛', "meat/beef", '羊', "meat/mutton", '鸡', "meat/chicken", '鸭', "meat/duck");

    /** Words before an animal of which the meat is sold. */
    private static final Pattern SLAUGHTERED = Pattern.compile("(?<![现活鲜代可包免])[杀宰](?:了|掉|年|[一两]?[头只])?$");

    private final NameTrie names = new NameTrie();
    private final VagueNames vague;
    private final Set<String> chinese = new HashSet<>();
    private final FormWords forms;

    private GoodsWords(Catalogue catalogue) {
        this.vague = VagueNames.of(catalogue);
        this.forms = new FormWords(catalogue);
    }

    /** Makes the trie of a catalogue. */
    public static GoodsWords of(Catalogue catalogue) {
        GoodsWords words = new GoodsWords(catalogue);
        Map<String, List<Product>> names = catalogue.names();
        names.forEach((name, products) -> {
            if (!ProductPath.isPath(name) || !name.contains("/")) {
                words.names.add(Written.of(name).plain(), products);
            }
        });
        catalogue.all().forEach(product -> words.chinese.add(product.chinese()));
        return words;
    }

    /** Adds the products whose names begin at position {@code at}. */
    void add(String text, int at, List<Token> found) {
        Optional<Token> longest = longest(text, at);
        boolean isEaten = at > 0 && "吃喂".indexOf(text.charAt(at - 1)) >= 0;
        boolean isDenied = text.startsWith("不是", at - 2)
                && longest.filter(name -> !TextSigns.isDigit(text, name.end())).isPresent(); // 不是湖羊30只 is corrected
        boolean isAside = longest.filter(name -> isLive(name)
                        && ASIDE.matcher(text).region(name.end(), text.length()).lookingAt())
                .isPresent(); // 大猪料, 老母猪下崽了
        if (longest.isPresent() && (isEaten || isDenied || isAside)) {
            found.add(new Token(at, longest.get().end(), new Meaning.Said(Cue.FILLER, "")));
            return; // not sold: 吃玉米的, 不是成虾
        }
        if (longest.isPresent()
                && isLive(longest.get())
                && SLAUGHTERED.matcher(text.substring(Math.max(0, at - 5), at)).find()) {
            Meaning.Goods animal = (Meaning.Goods) longest.get().meaning();
            found.add(new Token(at, longest.get().end(), new Meaning.Named(animal.paths(), false, false)));
            return; // its meat is sold: 明早杀黄牛
        }
        Optional<Token> variety = longest.flatMap(goods -> variety(text, goods));
        if (variety.isPresent()) {
            found.add(variety.get());
            return;
        }
        treated(text, at, longest).ifPresent(found::add);
        forms.led(text, at, next -> longest(text, next), this::named).ifPresent(found::add);
        cut(text, at, longest).ifPresent(found::add);
        if (longest.isPresent()) {
            found.add(forms.marked(text, longest.get(), this::named)
                    .or(() -> dried(text, longest.get()))
                    .or(() -> meat(text, longest.get())
                            .map(meat -> forms.marked(text, meat, this::named).orElse(meat)))
                    .or(() -> egg(text, longest.get()))
                    .orElseGet(() -> made(text, longest.get())));
            NameWords.at(text, longest.get()).ifPresent(found::add);
            return;
        }
        vague.add(text, at, found);
    }

    /** Returns whether the name of a product begins at position {@code at}. */
    boolean isAt(String text, int at) {
        return at < text.length() && longest(text, at).isPresent();
    }

    /** Returns the longest name that begins at position {@code at}, even if it is part of a longer word: 鸡 in 炖鸡的香菇. */
    Optional<Token> inside(String text, int at) {
        Optional<Token> known = longest(text, at, false);
        return known.or(() -> vague.inside(text, at));
    }

    /**
     * Returns the products named by the last part of an unknown word, which is probably a variety of them: 梨 for 莱阳梨.
     */
    public List<String> ending(String word) {
        for (int start = 1; start < word.length(); start++) {
            List<Product> products = names.named(word, start, word.length());
            if (!products.isEmpty()) {
                return goods(products).paths();
            }
        }
        return vague.ofBreed(word.substring(word.length() - 1));
    }

    /** Returns the product for the meat of a breed: 羊肉 for 滩羊肉. */
    private Optional<Token> meat(String text, Token breed) {
        boolean isLive = isLive(breed);
        for (int start = breed.start() + 1; isLive && start < breed.end(); start++) {
            Optional<Token> meat = raw(text, start, breed.end() + 1);
            if (text.startsWith("肉", breed.end()) && meat.isPresent()) {
                return meat.map(found -> new Token(breed.start(), found.end(), found.meaning()));
            }
        }
        return Optional.empty();
    }

    /** Returns the product for the eggs of a breed: 鸭蛋 for 麻鸭蛋. */
    private Optional<Token> egg(String text, Token breed) {
        boolean isEgg = text.startsWith("蛋", breed.end()) && breed.end() - breed.start() > 1;
        return isEgg
                ? raw(text, breed.end() - 1, breed.end() + 1)
                        .map(found -> new Token(breed.start(), found.end(), found.meaning()))
                : Optional.empty();
    }

    /** Returns whether a name is not the usual one of its product: 二荆条 beside 辣椒. */
    boolean isVariety(String name) {
        return !chinese.contains(name);
    }

    /** Returns the products that have exactly this name. */
    public Optional<Meaning.Goods> named(String name) {
        return raw(name, 0, name.length()).map(token -> (Meaning.Goods) token.meaning());
    }

    private static boolean isLive(Token goods) {
        return ((Meaning.Goods) goods.meaning())
                .paths().stream().allMatch(path -> path.startsWith("livestock/") || path.startsWith("poultry/"));
    }

    private Optional<Token> raw(String text, int start, int end) {
        List<Product> products = names.named(text, start, end);
        return products.isEmpty() ? Optional.empty() : Optional.of(new Token(start, end, goods(products)));
    }

    /**
     * Returns a filler token if the name of a product only names a variety of other goods: 西瓜 in 红薯(西瓜红) and 红薯 西瓜红, 板栗
     * in 南瓜(板栗).
     */
    private Optional<Token> variety(String text, Token goods) {
        int end = goods.end();
        boolean isColour = end < text.length()
                && "红黄紫白".indexOf(text.charAt(end)) >= 0
                && longest(text, end).isEmpty()
                && (!TextSigns.isIdeograph(text, end + 1)
                        || longest(text, end + 1).isPresent());
        int last = isColour ? end + 1 : end;
        int before = TextSigns.isOpen(text, goods.start() - 1) ? goods.start() - 1 : goods.start();
        boolean isInBrackets = before < goods.start()
                && text.charAt(before) == '('
                && last < text.length()
                && text.charAt(last) == ')';
        Optional<Token> named = endingAt(text, before);
        boolean isAfter = named.isPresent() && !isKindOf(text, named.get(), goods) && (isInBrackets || isColour);
        boolean isBefore = isColour && raw(text, last, last + 2).isPresent();
        return isAfter || isBefore
                ? Optional.of(new Token(goods.start(), last, new Meaning.Said(Cue.FILLER, "")))
                : Optional.empty();
    }

    /** Returns whether the name of a product ends at position {@code end}, as 红薯 does before 做粉条. */
    boolean isBefore(String text, int end) {
        return end > 0 && (endingAt(text, end).isPresent() || vague.has(text.substring(end - 1, end)));
    }

    private Optional<Token> endingAt(String text, int end) {
        for (int start = Math.max(0, end - 5); start < end - 1; start++) {
            Optional<Token> named = raw(text, start, end);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code goods}, a name in brackets, is a kind of the product {@code named} before it: 辣椒(干辣椒). */
    private static boolean isKindOf(String text, Token named, Token goods) {
        return text.substring(goods.start(), goods.end()).endsWith(text.substring(named.end() - 1, named.end()));
    }

    private Optional<Token> longest(String text, int at) {
        return longest(text, at, true);
    }

    private Optional<Token> longest(String text, int at, boolean isWord) {
        return names.longest(
                        text,
                        at,
                        end -> TextSigns.isWord(text, at, end)
                                && !isAddedToName(text, at, end)
                                && !NameSigns.isHoneySweet(text, end)
                                && (!isWord || NameSigns.isWhole(text, at, end)))
                .map(name -> new Token(at, name.end(), goods(name.products())));
    }

    /** Returns whether a name only tells more of goods that were named before: 母牛 in 肉牛 公牛20头 母牛15头. */
    private static boolean isAddedToName(String text, int at, int end) {
        String name = text.substring(at, end);
        int animal = ADDED.contains(name) ? text.lastIndexOf(name.charAt(1), at - 1) : -1;
        return animal >= 0 && !(animal > 0 && ADDED.contains(text.substring(animal - 1, animal + 1)));
    }

    private static Meaning.Goods goods(List<Product> products) {
        List<String> paths =
                products.stream().map(product -> product.path().slug()).toList();
        return new Meaning.Goods(paths, paths.size() == 1, products.get(0).isGroup());
    }

    private Optional<Token> treated(String text, int at, Optional<Token> known) {
        boolean isTreated =
                TREATED.indexOf(text.charAt(at)) >= 0 && !(at > 0 && "成早晚中若能".indexOf(text.charAt(at - 1)) >= 0);
        return isTreated
                ? longest(text, at + 1)
                        .filter(raw -> known.isEmpty() || known.get().end() < raw.end())
                        .map(raw -> text.charAt(at) == '冻'
                                ? new Token(at, raw.end(), forms.frozen((Meaning.Goods) raw.meaning()))
                                : uncertain(at, raw.end(), raw))
                : Optional.empty();
    }

    /** Returns a cut of meat after its animal, which the catalogue names without it: 猪前腿肉. */
    private Optional<Token> cut(String text, int at, Optional<Token> known) {
        Optional<String> meat = Optional.ofNullable(MEATS.get(text.charAt(at)));
        return meat.flatMap(path -> longest(text, at + 1)
                .filter(raw -> known.isEmpty() || known.get().end() < raw.end())
                .filter(raw -> ((Meaning.Goods) raw.meaning()).paths().stream().allMatch(each -> each.startsWith(path)))
                .map(raw -> new Token(at, raw.end(), raw.meaning())));
    }

    private Token made(String text, Token goods) {
        int end = goods.end();
        boolean isMade = end < text.length()
                && (MADE_OF.indexOf(text.charAt(end)) >= 0 || text.startsWith("蛋黄", end - 1))
                && longest(text, end).filter(next -> next.end() - end > 1).isEmpty() // 香菜油麦菜
                && NOT_MADE_OF.stream().noneMatch(word -> text.startsWith(word, end));
        return isMade ? uncertain(goods.start(), end + 1, goods) : goods;
    }

    /** Returns the dried product if 干 follows the name of the fresh one: 香菇干货. */
    private Optional<Token> dried(String text, Token fresh) {
        boolean isDried = text.startsWith("干", fresh.end()) && !text.startsWith("干净", fresh.end());
        String name = "干" + text.substring(fresh.start(), fresh.end());
        int after = fresh.end() + 1;
        boolean isGoods = after < text.length() && "货品".indexOf(text.charAt(after)) >= 0;
        return isDried
                ? longest(name, 0)
                        .filter(dry -> dry.end() == name.length())
                        .map(dry -> new Token(fresh.start(), isGoods ? after + 1 : after, dry.meaning()))
                : Optional.empty();
    }

    private static Token uncertain(int start, int end, Token raw) {
        Meaning.Goods goods = (Meaning.Goods) raw.meaning();
        return new Token(start, end, new Meaning.Goods(goods.paths(), false, false));
    }
}
