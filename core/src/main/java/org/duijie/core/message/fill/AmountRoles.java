package org.duijie.core.message.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.LeastWords;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.UnitWord.Kind;

/** Assigns the amounts of a draft to fields: stock or demand, minimum of a delivery, weight of a head, or container. */
final class AmountRoles {

    private final Filling filling;
    private final Share chunk;
    private final PieceWeights pieces;
    private final List<Token> counts = new ArrayList<>();
    private final List<Token> weights = new ArrayList<>();
    private final List<Token> rates = new ArrayList<>();
    private final List<Token> ones = new ArrayList<>();

    private AmountRoles(Filling filling, Share chunk) {
        this.filling = filling;
        this.chunk = chunk;
        this.pieces = new PieceWeights(filling, chunk);
    }

    static void read(Filling filling, List<Token> tokens, Share chunk) {
        AmountRoles roles = new AmountRoles(filling, chunk);
        for (int i = 0; i < tokens.size(); i++) {
            roles.read(tokens, i);
        }
        roles.decide(tokens);
        BareNumbers.read(filling, chunk, tokens);
    }

    private void read(List<Token> tokens, int index) {
        boolean isLimited = index > 0 && tokens.get(index - 1).is(Cue.LIMIT) && !LeastWords.isFull(tokens, index);
        Token token = isLimited ? tokens.get(index).doubted() : tokens.get(index);
        if (token.meaning() instanceof Meaning.HeadWeight weight && weight.isGross() && isPacked()) {
            filling.add(Mention.doubted(
                    Field.CONTAINER,
                    List.of(counted().orElseThrow(), weight.said().plain()),
                    Asked.NOT_CERTAIN,
                    token));
        } else if (token.meaning() instanceof Meaning.HeadWeight weight) {
            headWeight(weight.said(), token);
        } else if (token.meaning() instanceof Meaning.Holds holds) {
            holds(holds, token);
        } else if (token.meaning() instanceof Meaning.Rate) {
            rates.add(token);
        } else if (token.meaning() instanceof Meaning.Amount amount) {
            amount(amount.said(), token, tokens, index);
        }
    }

    private void amount(SaidAmount said, Token token, List<Token> tokens, int index) {
        boolean isLeast = LeastWords.isAfter(tokens, index)
                || (index > 0 && tokens.get(index - 1).is(Cue.LEAST_BEFORE))
                || LeastWords.isBefore(tokens, index)
                || (filling.direction == Direction.SELL && LeastWords.isLeastOfStock(said, token, chunk))
                || said.mark().filter(found -> found.word().startsWith("起")).isPresent();
        boolean isOfHead = index > 0 && tokens.get(index - 1).is(Cue.HEAD);
        if (pieces.isContentOfBefore(said, token)) {
            filling.unused(token);
        } else if (isOfHead && said.kind() == Kind.WEIGHT) {
            headWeight(said, token);
        } else if (said.kind() == Kind.DISTANCE) {
            reach(said, token);
        } else if (!LeastWords.isAfter(tokens, index) && pieces.isOfPiece(said, token)) {
            headWeight(said, token);
        } else if (LeastWords.isFull(tokens, index) || (isLeast && pieces.mayBeOfHead(said))) {
            filling.add(value(Field.MINIMUM, said, token, Optional.of(Mark.AT_LEAST))
                    .doubting(Asked.NOT_CERTAIN));
        } else if (isLeast) {
            filling.add(value(Field.MINIMUM, said, token, Optional.of(Mark.AT_LEAST)));
        } else if (Parts.isOfPart(chunk, token) || isOfEach(tokens, index)) {
            rates.add(token);
        } else if (Ones.isOne(said)
                && said.mark().isEmpty()
                && (Ones.isUnit(chunk, token) || !Ones.isTold(chunk, token))) {
            ones.add(token);
        } else if (said.kind() == Kind.WEIGHT) {
            weights.add(token);
        } else {
            counts.add(token);
        }
    }

    /** Returns whether an amount applies to each of several sorts of one product: 大的5块小的4块，各300斤. */
    private boolean isOfEach(List<Token> tokens, int index) {
        boolean isOnly = chunk.sentence.tokens().stream()
                .filter(Token::isGoods)
                .allMatch(goods ->
                        chunk.goods.stream().anyMatch(own -> own.meaning().equals(goods.meaning()))); // 螺丝椒 线椒 每样2000斤
        int before = index - 1;
        while (before > 0
                && (tokens.get(before).is(Cue.SELL)
                        || tokens.get(before).is(Cue.FILLER)
                        || tokens.get(before).isAmount())) { // 各有200箱、1500斤
            before--;
        }
        return isOnly && !chunk.isOfLots() && before >= 0 && tokens.get(before).is(Cue.EACH);
    }

    private void reach(SaidAmount said, Token token) {
        boolean isLimit =
                said.mark().filter(found -> found.mark() == Mark.AT_MOST).isPresent();
        if (isLimit && filling.direction == Direction.BUY) {
            filling.add(value(Field.REACH, said, token, Optional.of(Mark.AT_MOST)));
        }
    }

    private void decide(List<Token> tokens) {
        HeadWeights heads = new HeadWeights(filling, HeadWeights.counted(counts, rates), weights, tokens);
        List<Token> stock = new ArrayList<>(counts);
        for (Token token : weights) {
            if (heads.isOfHead(token)) {
                headWeight(token.said(), heads.isCertain(token) ? token : token.doubted());
            } else if (!isSumOfContainers(token) && !isQuantityOfPrice(token, tokens)) {
                stock.add(token);
            }
        }
        ones(stock);
        Parts.repeated(stock);
        Parts.left(filling, chunk, stock);
        Parts.offered(filling, stock, tokens);
        stock.stream().map(this::stock).forEach(filling::add);
        if (!filling.has(Field.AMOUNT)) {
            Parts.ask(filling, chunk, rates);
        } else {
            rates.forEach(filling::unused);
        }
    }

    /**
     * Takes an amount of one (卖牛一头) as the stock when there is no other amount. If no words next to it confirm this,
     * the user is asked.
     */
    private void ones(List<Token> stock) {
        boolean isOnly = stock.isEmpty() && rates.isEmpty() && ones.size() == 1;
        for (Token one : ones) {
            if (isOnly && !Ones.isUnit(chunk, one)) {
                stock.add(Ones.isTold(chunk, one) ? one : one.doubted());
            } else {
                filling.unused(one);
            }
        }
    }

    /** Returns whether an amount only says how much the price after it is for: 100斤20块，一共5000斤. */
    private boolean isQuantityOfPrice(Token token, List<Token> tokens) {
        int next = tokens.stream().map(Token::start).toList().indexOf(token.start()) + 1;
        boolean isPriceNext = next < tokens.size()
                && tokens.get(next).meaning() instanceof Meaning.Sum
                && tokens.get(next).start() == token.end();
        return isPriceNext && weights.size() > 1 && token.said().low().compareTo(PriceRoles.MOST_PRICED) <= 0;
    }

    private boolean isSumOfContainers(Token token) {
        Optional<Meaning.Holds> holds = chunk.find(Meaning.Holds.class).map(each -> (Meaning.Holds) each.meaning());
        if (holds.isEmpty() || counts.size() != 1) {
            return false;
        }
        SaidAmount each = holds.get().content();
        SaidAmount count = counts.get(0).said();
        SaidAmount sum = token.said();
        return each.kind() == Kind.WEIGHT
                && count.low()
                                .multiply(each.low())
                                .multiply(each.unit().size())
                                .compareTo(sum.low().multiply(sum.unit().size()))
                        == 0;
    }

    private Mention stock(Token token) {
        SaidAmount said = token.said();
        boolean isBuying = filling.direction == Direction.BUY;
        Optional<Mark> mark = said.mark().map(Mark.Found::mark);
        if (isBuying && mark.equals(Optional.of(Mark.AT_LEAST))) {
            Mention least = value(Field.MINIMUM, said, token, mark);
            return LeastWords.isOfPiece(said) ? least.doubting(Asked.NOT_CERTAIN) : least;
        }
        Mention stock = value(Field.AMOUNT, said, token, isBuying ? Optional.of(Mark.AT_MOST) : Optional.empty());
        if (said.unit().word().equals("对")
                && filling.paths().stream().anyMatch(path -> path.startsWith("livestock/"))) {
            return stock.doubting(Asked.NOT_CERTAIN); // 母羊带羔30对
        }
        boolean isCounted = filling.counts(said.unit()) || !pieces.plain(said).equals(said.plain());
        Mention counted = isCounted && (!chunk.has(Cue.LESS) || Parts.isLeft(chunk, token))
                ? stock
                : stock.doubting(Asked.NOT_CERTAIN);
        return chunk.common.contains(token) ? counted.doubting(Asked.FOR_EACH) : counted;
    }

    private Mention value(Field field, SaidAmount said, Token token, Optional<Mark> accepted) {
        Mention mention;
        if (!said.isOne()) {
            mention = new Mention(
                    field,
                    List.of(said.plain()),
                    List.of(List.of(said.plainHigh())),
                    Optional.of(Asked.SEVERAL_VALUES),
                    List.of(token));
        } else if (said.mark()
                .map(Mark.Found::mark)
                .filter(mark -> !accepted.equals(Optional.of(mark)))
                .isPresent()) {
            mention = Mention.doubted(field, pieces.plain(said), Asked.NOT_ONE_VALUE, token);
        } else {
            mention = Mention.of(field, pieces.plain(said), token);
        }
        List<List<String>> rivals = token.rivals().stream()
                .filter(Meaning.Amount.class::isInstance)
                .map(rival -> List.of(((Meaning.Amount) rival).said().plain()))
                .filter(rival -> !rival.equals(List.of(said.plain())))
                .toList();
        Mention sound = rivals.isEmpty() ? mention : mention.or(rivals);
        return token.isDoubtful() ? sound.doubting(Asked.NOT_CERTAIN) : sound;
    }

    private void headWeight(SaidAmount said, Token token) {
        Optional<Mark> mark = said.mark().map(Mark.Found::mark);
        boolean isBuying = filling.direction == Direction.BUY;
        Mention mention;
        if (said.isOne() && isBuying && mark.equals(Optional.of(Mark.AT_LEAST))) {
            mention = Mention.of(Field.UNIT_WEIGHT, List.of(said.plain(), ""), token);
        } else if (said.isOne() && isBuying && mark.equals(Optional.of(Mark.AT_MOST))) {
            mention = Mention.of(Field.UNIT_WEIGHT, List.of("", said.plain()), token);
        } else if (said.isOne() && mark.isPresent()) {
            mention =
                    Mention.doubted(Field.UNIT_WEIGHT, List.of(said.plain(), said.plain()), Asked.NOT_ONE_VALUE, token);
        } else {
            mention = Mention.of(Field.UNIT_WEIGHT, List.of(said.plain(), said.plainHigh()), token);
        }
        boolean isDoubtful = token.isDoubtful()
                || pieces.isOfNoEgg(said)
                || filling.headSize().filter(size -> !size.holds(said)).isPresent();
        filling.add(forEach(isDoubtful ? mention.doubting(Asked.NOT_CERTAIN) : mention, token));
    }

    /** Asks for what may hold for one of several lots alone. */
    private Mention forEach(Mention mention, Token token) {
        return chunk.isOfLots() && chunk.common.stream().anyMatch(each -> each.start() == token.start())
                ? mention.doubting(Asked.FOR_EACH)
                : mention;
    }

    /**
     * Adds a container and its content. A container without a name gets the one in which the goods are counted, or 箱.
     */
    private void holds(Meaning.Holds holds, Token token) {
        SaidAmount content = holds.content();
        Optional<String> counted = counted();
        String name = holds.name().isEmpty() ? counted.orElse("箱") : holds.name();
        Mention mention = Mention.of(Field.CONTAINER, List.of(name, content.plain()), token);
        if (!content.isOne() || content.mark().isPresent()) {
            mention = mention.doubting(content.isOne() ? Asked.NOT_ONE_VALUE : Asked.SEVERAL_VALUES);
        }
        if (holds.name().isEmpty() && counted.isEmpty()) {
            mention = mention.doubting(Asked.NOT_CERTAIN);
        }
        filling.add(forEach(token.isDoubtful() ? mention.doubting(Asked.NOT_CERTAIN) : mention, token));
    }

    /** Returns the name of the container in which goods are counted; empty when there is none. */
    private Optional<String> counted() {
        return chunk.tokens.stream()
                .flatMap(each -> each.amount().stream())
                .filter(amount -> amount.kind() == Kind.CONTAINER)
                .map(amount -> amount.unit().plain())
                .findFirst()
                .or(() -> chunk.tokens.stream()
                        .filter(each -> each.meaning() instanceof Meaning.Price)
                        .map(each -> ((Meaning.Price) each.meaning()).said().unit())
                        .filter(unit -> unit.kind() == Kind.CONTAINER)
                        .map(UnitWord::plain)
                        .findFirst()); // 10斤真空砖 68元/袋
    }

    private boolean isPacked() {
        return counted().isPresent()
                && chunk.tokens.stream()
                        .flatMap(each -> each.amount().stream())
                        .noneMatch(amount -> amount.kind() == Kind.HEAD);
    }
}
