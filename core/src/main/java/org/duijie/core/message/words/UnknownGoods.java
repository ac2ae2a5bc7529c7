package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds words that are used like the name of a product but that the catalogue does not know: 五花肉 20斤. */
final class UnknownGoods {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final Pattern OF_KNOWN = Pattern.compile("[每共还已死差剩满超其之该这那另]|^(?:最|再|可|能|先|后|又|才|就)");

    /** Words for the size, sex or quality of goods: 不要太大 3斤到3斤半. */
    private static final Pattern OF_SIZE = Pattern.compile(
            "^(?:太|很|更|较|偏|过|挺|特别|稍|别|不|没)|^(?:特大|超大|中大|中小|头|[大中小特])[青红炮黄白花条片头尾只个公母号]$|^[公母雌雄]$|^[一二三四特][级等]$|^[大小长短肥瘦胖粗细高矮嫩老]{1,2}(?:点|些|的)?$");

    /** Males, females and young of the animals that a message names: 公羔60只. */
    private static final Pattern SEXED = Pattern.compile("[公母雌雄](?:羔|羊|牛|猪|鸭|鹅|兔|驴|崽|鸡|犊|鸽)(?:子|羔|崽)?$");

    private static final Pattern OF_EARLIER = Pattern.compile("[那这之上刚说全都已剩其前后原该货昨今明我你他她们先暂再就也还]");

    /** Words that end like an animal but are not a breed of it: 蜗牛, 野鸭, 老鸭, 蛋鸭, 半扇猪. */
    private static final Pattern NO_BREED =
            Pattern.compile("[野老蛋种扇仔苗雏乳奶小腊腌烤卤片半只头]|蜗牛|天牛|海牛|犀牛|豪猪|箭猪|企鹅|天鹅|海兔|斑马|河马|海马|吹牛|^.{1,2}$");

    private UnknownGoods() {}

    /** Returns the tokens of a sentence together with tokens for such words. */
    static List<Token> added(String text, List<Token> tokens, GoodsWords goods) {
        List<Token> all = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isAmount() || hasGoodsNear(text, tokens, i)) {
                continue;
            }
            Optional<Token> word = wordBefore(text, tokens, token)
                    .filter(each -> !OF_SIZE.matcher(text.substring(each.start(), each.end()))
                            .find());
            boolean isSexed = word.isPresent()
                    && tokens.stream().anyMatch(Token::isGoods)
                    && SEXED.matcher(text.substring(
                                    word.get().start(), word.get().end()))
                            .find();
            if (isSexed) {
                continue;
            }
            if (word.isPresent() && isBreed(text, tokens, word.get())) {
                continue; // 兔子，新西兰白兔300只
            }
            if (word.isPresent() && isOfKnown(text, tokens, i, word.get())) {
                all.set(all.indexOf(token), token.doubted());
            } else if (word.isPresent()) {
                all.add(word.get());
            } else if (tokens.stream().noneMatch(Token::isGoods)) {
                wordAfter(text, tokens, i).ifPresent(all::add);
            }
        }
        shortened(text, tokens, all);
        listed(text, tokens, all);
        given(text, tokens, all);
        gone(text, tokens, all);
        all.replaceAll(token -> ended(text, token, goods, tokens));
        all.sort(java.util.Comparator.comparingInt(Token::start));
        return all;
    }

    /**
     * If a token is an unknown word, returns it with the products named by its last part as choices: 莱阳梨. A breed with
     * a
     * number of heads is the only animal that its last part names: 高邮鸭100只.
     */
    private static Token ended(String text, Token token, GoodsWords goods, List<Token> tokens) {
        boolean isUnknown =
                token.meaning() instanceof Meaning.Goods said && said.paths().isEmpty();
        if (!isUnknown) {
            return token;
        }
        String word = text.substring(token.start(), token.end());
        List<String> paths = goods.ending(word);
        boolean isBreed = paths.size() == 1
                && isOfHeads(tokens, token)
                && HeadSize.of(paths).isPresent()
                && !NO_BREED.matcher(word).find();
        return new Token(token.start(), token.end(), new Meaning.Goods(paths, isBreed, false));
    }

    /** Returns whether a word is followed by a number of heads: 高邮鸭100只. */
    private static boolean isOfHeads(List<Token> tokens, Token word) {
        return tokens.stream()
                .filter(token -> token.start() >= word.end() && token.start() <= word.end() + 1)
                .flatMap(token -> token.amount().stream())
                .anyMatch(amount -> amount.kind() == Kind.HEAD);
    }

    /** Returns whether unread words before an amount belong to the known product before them: 白羽鸡，每棚8000只. */
    private static boolean isOfKnown(String text, List<Token> tokens, int amount, Token word) {
        if (OF_KNOWN.matcher(text.substring(word.start(), word.end())).find()) {
            return true;
        }
        for (int i = amount - 1; i >= 0 && !tokens.get(i).isAmount(); i--) {
            Token before = tokens.get(i);
            if ((before.is(Cue.SELL) || before.is(Cue.BUY)) && before.end() == word.start()) {
                return false;
            }
            if (tokens.get(i).isGoods()) {
                return tokens.get(i).end() <= word.start();
            }
        }
        return false;
    }

    /**
     * Returns whether an unread word is a breed of the product before it, because its last character occurs in that
     * product's name.
     */
    private static boolean isBreed(String text, List<Token> tokens, Token word) {
        String last = text.substring(word.end() - 1, word.end());
        return tokens.stream()
                .filter(token -> token.isGoods() && token.end() <= word.start())
                .reduce((first, second) -> second)
                .filter(goods -> text.substring(goods.start(), goods.end()).contains(last))
                .isPresent();
    }

    /** Returns the unread word after an amount, if the amount follows a verb or begins the sentence: 要50箱矿泉水. */
    private static Optional<Token> wordAfter(String text, List<Token> tokens, int amount) {
        int start = tokens.get(amount).end();
        boolean isAfterVerb = amount == 0
                || tokens.get(amount - 1).is(Cue.BUY)
                || tokens.get(amount - 1).is(Cue.SELL);
        int end = start;
        while (isUnread(text, tokens, end)) {
            end++;
        }
        return isAfterVerb && end - start >= SHORTEST && end - start <= LONGEST
                ? Optional.of(new Token(start, end, new Meaning.Goods(List.of(), false, false)))
                : Optional.empty();
    }

    /** Adds unread words right before a number that begin the name of goods of the sentence: 椴树 in 椴树蜜170斤，椴树40一斤. */
    private static void shortened(String text, List<Token> tokens, List<Token> all) {
        for (Token number : tokens) {
            boolean isNumber = number.isAmount() || number.isPriced() || number.meaning() instanceof Meaning.Bare;
            int start = number.start();
            while (isUnread(text, tokens, start - 1)) {
                start--;
            }
            String word = text.substring(start, number.start());
            if (!isNumber || word.length() < SHORTEST) {
                continue;
            }
            tokens.stream()
                    .filter(token -> token.meaning() instanceof Meaning.Goods goods && goods.isCertain())
                    .filter(token -> token.end() < number.start() - word.length()
                            && text.startsWith(word, token.start())
                            && token.end() - token.start() > word.length())
                    .reduce((first, second) -> second)
                    .ifPresent(goods ->
                            all.add(new Token(number.start() - word.length(), number.start(), goods.meaning())));
        }
    }

    /** Adds unread words between the commas (、) of a list of products: 草鱼、螃蟹、鲤鱼. */
    private static void listed(String text, List<Token> tokens, List<Token> all) {
        if (tokens.stream().noneMatch(Token::isGoods)) {
            return;
        }
        for (int end = text.indexOf('、'); end >= 0; end = text.indexOf('、', end + 1)) {
            int to = end;
            int start = to;
            while (start > 0 && isUnread(text, tokens, start - 1)) {
                start--;
            }
            int from = start;
            boolean isAfterWord = start == 0
                    || "、,，: ".indexOf(text.charAt(start - 1)) >= 0
                    || tokens.stream().anyMatch(each -> each.end() == from && (each.is(Cue.BUY) || each.is(Cue.SELL)));
            if (to - start >= SHORTEST && to - start <= LONGEST && isAfterWord) {
                all.add(new Token(start, to, new Meaning.Goods(List.of(), false, false)));
            }
        }
    }

    /** Adds unread words at the beginning of a clause that says that they are gone: 蜂箱 in 蜂蜜800斤，蜂箱不卖. */
    private static void given(String text, List<Token> tokens, List<Token> all) {
        if (tokens.stream().noneMatch(Token::isGoods)) {
            return;
        }
        tokens.stream()
                .filter(token -> token.is(Cue.GONE))
                .flatMap(token -> wordBefore(text, tokens, token).stream())
                .filter(word -> word.start() > 0 && ",，、 ".indexOf(text.charAt(word.start() - 1)) >= 0)
                .filter(word -> !OF_EARLIER
                        .matcher(text.substring(word.start(), word.end()))
                        .find())
                .forEach(all::add);
    }

    /** Turns a vague word that ends an unknown name before 没有了 into goods of their own: 草虾 in 基围虾28元 草虾没有了. */
    private static void gone(String text, List<Token> tokens, List<Token> all) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token vague = tokens.get(i);
            boolean isGone = tokens.get(i + 1).is(Cue.GONE) && tokens.get(i + 1).start() == vague.end();
            int start = vague.start();
            while (vague.start() - start < 3 && start > 0 && isUnread(text, tokens, start - 1)) {
                start--;
            }
            if (isGone
                    && vague.meaning() instanceof Meaning.Goods goods
                    && !goods.isCertain()
                    && start < vague.start()) {
                all.set(all.indexOf(vague), new Token(start, vague.end(), new Meaning.Goods(List.of(), false, false)));
            }
        }
    }

    private static boolean isUnread(String text, List<Token> tokens, int at) {
        return TextSigns.isIdeograph(text, at)
                && tokens.stream().noneMatch(each -> each.start() <= at && at < each.end());
    }

    /** Returns whether a product is near an amount, with no other amount and no comma between them. */
    private static boolean hasGoodsNear(String text, List<Token> tokens, int index) {
        for (int i = index - 1; i >= 0 && !tokens.get(i).isAmount(); i--) {
            if (tokens.get(i).isGoods()
                    && !isApart(text, tokens.get(i).end(), tokens.get(index).start())) {
                return true;
            }
        }
        int next = index + 1;
        while (next < tokens.size() && tokens.get(next).is(Cue.FILLER)) {
            next++;
        }
        return next < tokens.size()
                && tokens.get(next).isGoods()
                && !isApart(text, tokens.get(index).end(), tokens.get(next).start());
    }

    private static boolean isApart(String text, int from, int to) {
        return text.substring(Math.min(from, to), Math.max(from, to))
                .chars()
                .anyMatch(sign -> ",，、;:".indexOf(sign) >= 0);
    }

    /** Returns the unread word right before {@code amount}. Spaces and colons may be between them. */
    private static Optional<Token> wordBefore(String text, List<Token> tokens, Token amount) {
        int end = amount.start();
        while (end > 0 && " :".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        boolean isUnread = false;
        while (start > 0 && TextSigns.isIdeograph(text, start - 1)) {
            int at = start - 1;
            Optional<Token> over = tokens.stream()
                    .filter(each -> each.start() <= at && at < each.end())
                    .findFirst();
            if (over.isPresent()
                    && !(over.get().is(Cue.FILLER)
                            && over.get().end() - over.get().start() == 1)) {
                break;
            }
            isUnread |= over.isEmpty();
            start--;
        }
        int from = start;
        boolean isAfterPlace =
                tokens.stream().anyMatch(each -> each.end() == from && each.meaning() instanceof Meaning.Spot); // 肥城桃
        boolean isWord = isUnread && end - start >= (isAfterPlace ? 1 : SHORTEST) && end - start <= LONGEST;
        return isWord
                ? Optional.of(new Token(start, end, new Meaning.Goods(List.of(), false, false)))
                : Optional.empty();
    }
}
