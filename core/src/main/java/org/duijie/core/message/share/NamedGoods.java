package org.duijie.core.message.share;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Token;

/**
 * Knows where the goods of a message are named. It is made once for all its shares, since each asks about the others.
 */
final class NamedGoods {
    private final Set<Token> heads = new HashSet<>();
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final List<Token> names;
    private final List<Share> offered;

    /**
     * @param all the shares of the message
     * @param words the tokens of the message, in order
     */
    NamedGoods(List<Share> all, List<Token> words) {
        all.forEach(share -> heads.addAll(share.goods));
        all.forEach(share -> starts.add(share.goods.get(0).start()));
        this.names = words.stream().filter(Token::isGoods).toList();
        this.offered =
                all.stream().filter(share -> !share.has(Cue.GONE)).limit(2).toList();
    }

    /** Returns the names of goods in the message, in order. */
    List<Token> names() {
        return names;
    }

    /** Returns whether a name is that of the goods of a share. */
    boolean isOfShare(Token name) {
        return heads.contains(name);
    }

    /** Returns where the first share that begins after {@code at} begins; empty when there is none. */
    Optional<Integer> nextAfter(int at) {
        return Optional.ofNullable(starts.higher(at));
    }

    /** Returns whether the goods of all shares but this one are gone. */
    boolean areOthersGone(Share share) {
        return offered.stream().allMatch(other -> other == share);
    }
}
