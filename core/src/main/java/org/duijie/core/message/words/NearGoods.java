package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Decides from the rest of a message what a name means that by itself means something else: 前腿 after 卖黄牛肉 is beef, 二荆条
 * beside 干辣椒 may be dried, and 三黄鸡 with 现抓现卖 is alive.
 */
final class NearGoods {
    private static final Pattern LIVE = Pattern.compile(
            "活[的鸡鸭鹅禽体猪牛羊]|鲜活|现[抓捉逮]|散养|放养|林下|出栏|存栏|毛重|下蛋|[抓逮]鸡|防疫|疫苗|自己[来]?抓|来[拉抓捉]|抓走|[0-9一二三四五六七八九十百千]只每只|均重|平均[0-9一二三四五六七八九]|今年养|自家养");
    private static final Pattern DRESSED = Pattern.compile("白条|冰鲜|冷冻|冻品|速冻|光鸡|光鸭|净膛|杀好|屠宰场");
    private static final Pattern GRAIN = Pattern.compile("水分|潮粮|烘干|晾晒|晒干|饲料|脱粒|容重|霉变|毒素|酿酒|玉米粒干|干玉米|粮食");
    private static final Pattern FROZEN = Pattern.compile("冻|冷库|甜玉米|水果玉米|袋|罐|食堂|食材|餐|后厨|净菜|青豆|豌豆");
    private static final Pattern POND = Pattern.compile("塘|[起捕]鱼|活水|淡水|加州|水产养殖");
    private static final Pattern CULLED = Pattern.compile("淘汰|下架|退役|屠宰");
    private static final Pattern IN_PIG = Pattern.compile("怀孕|怀崽|能繁|后备|产仔|带崽|头胎|经产|二元|配种|临产");
    private static final String DRIED = "-dried";
    private static final String CURED = "processed/cured-pork";

    private final String text;
    private final GoodsWords goods;
    private final List<Token> tokens;
    private final List<Token> named;
    private final Optional<String> animal;
    private final Map<String, Meaning.Goods> listed = new HashMap<>();
    private final boolean isOfLive;
    private final boolean isOfDressed;

    private NearGoods(String text, List<Sentence> sentences, GoodsWords goods) {
        this.text = text;
        this.goods = goods;
        this.tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        this.named = tokens.stream().filter(Token::isGoods).toList();
        this.animal = headed();
        this.isOfLive = LIVE.matcher(text).find();
        this.isOfDressed = DRESSED.matcher(text).find();
    }

    static List<Sentence> settled(String text, List<Sentence> sentences, GoodsWords goods) {
        NearGoods near = new NearGoods(text, sentences, goods);
        return sentences.stream()
                .map(sentence -> sentence.with(sentence.tokens().stream()
                        .map(token -> !token.isGoods()
                                ? token
                                : near.isLiveWeight(token)
                                        ? token.as(new Meaning.Said(Cue.FILLER, ""))
                                        : near.told(token))
                        .toList()))
                .toList();
    }

    /** Returns whether 毛猪 only tells that pigs named before are weighed alive: 黑猪两头 毛猪15一斤. */
    private boolean isLiveWeight(Token token) {
        return word(token).equals("毛猪")
                && isValue(after(token))
                && named.stream()
                        .anyMatch(other -> other.end() <= token.start()
                                && ((Meaning.Goods) other.meaning())
                                        .paths().stream()
                                                .allMatch(path -> path.startsWith("livestock/pig/")
                                                        || path.equals("livestock/sow")));
    }

    private Token told(Token token) {
        Meaning.Goods said = (Meaning.Goods) token.meaning();
        Meaning.Goods told = kernels(token, said)
                .or(() -> cut(token))
                .or(() -> cured(token, said))
                .or(() -> apart(token, said))
                .or(() -> dried(token, said))
                .or(() -> kept(token))
                .orElseGet(() -> alive(said));
        return new Token(token.start(), token.end(), told, token.rivals(), token.isDoubtful());
    }

    /** Returns what a fish or a sow is by how it is kept or sold: 鲈鱼 from a pond, 母猪 that is culled or in pig. */
    private Optional<Meaning.Goods> kept(Token token) {
        String word = word(token);
        Optional<String> path = word.equals("鲈鱼") && POND.matcher(text).find()
                ? Optional.of("aquatic/bass")
                : word.equals("母猪")
                                && CULLED.matcher(text).find()
                                        != IN_PIG.matcher(text).find()
                        ? Optional.of(CULLED.matcher(text).find() ? "livestock/sow" : "livestock/breeding-sow")
                        : Optional.empty();
        return path.map(each -> new Meaning.Goods(List.of(each), true, false));
    }

    /** Returns the character of the animal whose meat heads the message, and whose cuts follow: 卖黄牛肉 前腿42 后腿45. */
    private Optional<String> headed() {
        if (named.size() < 2) {
            return Optional.empty();
        }
        Token first = named.get(0);
        List<String> paths = ((Meaning.Goods) first.meaning()).paths();
        Optional<String> led = paths.equals(List.of("meat/beef"))
                ? Optional.of("牛")
                : paths.equals(List.of("meat/mutton")) ? Optional.of("羊") : Optional.empty();
        return led.filter(kind -> !isValue(after(first))
                && named.stream()
                        .skip(1)
                        .allMatch(each -> word(each).contains(kind)
                                || ofAnimal(kind, each).isPresent()));
    }

    private static boolean isValue(Token token) {
        return token.isAmount()
                || token.isPriced()
                || token.meaning() instanceof Meaning.Bare
                || token.meaning() instanceof Meaning.Holds;
    }

    /** Returns what 玉米粒 means: dry maize with words of grain, frozen corn with words of the kitchen, else either. */
    private Optional<Meaning.Goods> kernels(Token token, Meaning.Goods said) {
        if (!word(token).equals("玉米粒") || FROZEN.matcher(text).find()) {
            return Optional.empty();
        }
        List<String> either =
                Stream.concat(Stream.of("grain/maize"), said.paths().stream()).toList();
        return Optional.of(
                GRAIN.matcher(text).find()
                        ? new Meaning.Goods(either.subList(0, 1), true, false)
                        : new Meaning.Goods(either, false, false));
    }

    private Optional<Meaning.Goods> cut(Token token) {
        return animal.filter(kind -> !word(token).contains(kind)).flatMap(kind -> ofAnimal(kind, token));
    }

    /** Returns the cured meat that heads the message beside the cut that may be fresh or cured: 腊肉 五花38 后腿35. */
    private Optional<Meaning.Goods> cured(Token token, Meaning.Goods said) {
        Token first = named.get(0);
        List<String> paths = ((Meaning.Goods) first.meaning()).paths();
        boolean isHeaded = named.size() > 1
                && !first.equals(token)
                && paths.equals(List.of(CURED))
                && !isValue(after(first))
                && named.stream()
                        .skip(1)
                        .allMatch(each -> ((Meaning.Goods) each.meaning())
                                .paths().stream().allMatch(path -> path.startsWith("meat/pork")));
        return isHeaded
                ? Optional.of(new Meaning.Goods(
                        Stream.concat(paths.stream(), said.paths().stream()).toList(), false, false))
                : Optional.empty();
    }

    private Optional<Meaning.Goods> ofAnimal(String kind, Token token) {
        boolean isPork =
                ((Meaning.Goods) token.meaning()).paths().stream().allMatch(path -> path.startsWith("meat/pork"));
        return isPork ? goods.named(kind + word(token)) : Optional.empty();
    }

    private String word(Token token) {
        return text.substring(token.start(), token.end());
    }

    /**
     * Returns what a name with several readings can mean in a list that has one of them by another name: 豆皮 in 千张 豆皮
     * is not 千张.
     */
    private Optional<Meaning.Goods> apart(Token token, Meaning.Goods said) {
        if (!said.isCertain()
                && !said.isGroup()
                && token.end() - token.start() > 1
                && !listed.containsKey(word(token))) {
            named.stream()
                    .filter(last -> isApart(last, token) || isValuedApart(last, token))
                    .map(last -> ((Meaning.Goods) last.meaning()).paths().get(0))
                    .filter(path -> said.paths().size() > 1 && said.paths().contains(path))
                    .findFirst()
                    .map(path -> said.paths().stream()
                            .filter(each -> !each.equals(path))
                            .toList())
                    .ifPresent(left -> listed.put(word(token), new Meaning.Goods(left, false, false)));
        }
        return Optional.ofNullable(listed.get(word(token)));
    }

    private boolean isApart(Token last, Token token) {
        boolean isListed = last.end() + 1 == token.start() && " 、".indexOf(text.charAt(last.end())) >= 0;
        return isListed && isPlain(last) && !word(last).contains(text.substring(token.end() - 1, token.end()));
    }

    /** Returns whether both goods have a value right after them: 红薯粉条 20斤一捆 另有土豆粉 25斤一袋. */
    private boolean isValuedApart(Token last, Token token) {
        return last.end() < token.start()
                && isPlain(last)
                && !word(last).contains(word(token))
                && isValue(after(last))
                && isValue(after(token));
    }

    private static boolean isPlain(Token token) {
        Meaning.Goods goods = (Meaning.Goods) token.meaning();
        return goods.isCertain() && !goods.isGroup();
    }

    private Token after(Token token) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).start() < token.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < tokens.size() ? tokens.get(low) : token;
    }

    /** Returns the dried and the fresh product if the message names the dried one before this variety of it. */
    private Optional<Meaning.Goods> dried(Token token, Meaning.Goods said) {
        if (!said.isCertain() || said.isGroup() || !goods.isVariety(word(token))) {
            return Optional.empty();
        }
        String path = said.paths().get(0);
        List<String> dried = List.of(path + DRIED);
        boolean isNamed = named.stream()
                .filter(each -> each.end() + 1 < token.start())
                .anyMatch(each -> ((Meaning.Goods) each.meaning()).paths().equals(dried));
        return isNamed ? Optional.of(new Meaning.Goods(List.of(path + DRIED, path), false, false)) : Optional.empty();
    }

    /** Returns the goods. If the message tells whether they are live or dressed, drops the other form. */
    private Meaning.Goods alive(Meaning.Goods said) {
        List<String> live = said.paths().stream().filter(NearGoods::isLive).toList();
        boolean isMixed = !said.isCertain()
                && !live.isEmpty()
                && live.size() < said.paths().size();
        if (!isMixed || said.paths().size() > 3) {
            return said;
        }
        if (isOfLive == isOfDressed) {
            return said;
        }
        List<String> left = new ArrayList<>(said.paths());
        left.removeIf(path -> isLive(path) != isOfLive);
        return new Meaning.Goods(left, left.size() == 1, said.isGroup());
    }

    private static boolean isLive(String path) {
        return path.startsWith("poultry/") || path.startsWith("livestock/");
    }
}
