package org.duijie.core.product;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.Written;

/** Refuses names that cannot be distinguished from other words of a message, or that look like another name. */
final class OwnNames {
    /** Scripts with letters that look like Latin ones. */
    private static final Set<UnicodeScript> LIKE_LATIN = Set.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private OwnNames() {}

    /**
     * Checks that a name can be distinguished.
     *
     * @throws InvalidValueException when it is an amount or a unit, a single Chinese character, or mixes Latin letters
     *     with letters that look like them
     */
    static void require(String name) {
        String plain = Written.of(name).plain();
        if (isAmount(plain) || isAmount("1" + plain) || isMoney("1" + plain)) {
            throw new InvalidValueException(Reason.NAME_IS_AMOUNT, name);
        }
        if (isSingleCharacter(plain)) {
            throw new InvalidValueException(Reason.NAME_TOO_SHORT, name);
        }
        if (isMixed(plain)) {
            throw new InvalidValueException(Reason.NAME_MIXES_LETTERS, name);
        }
    }

    private static boolean isAmount(String plain) {
        return SaidAmount.at(plain, 0).stream().anyMatch(each -> each.end() == plain.length());
    }

    private static boolean isMoney(String plain) {
        return SaidMoney.at(plain, 0).stream().anyMatch(each -> each.end() == plain.length() && each.isNamed());
    }

    /**
     * Returns whether a name is a single Chinese character. Most of these are also verbs, units or parts of other
     * words: 有, 收, 头.
     */
    private static boolean isSingleCharacter(String plain) {
        return plain.codePointCount(0, plain.length()) == 1 && Character.isIdeographic(plain.codePointAt(0));
    }

    private static boolean isMixed(String plain) {
        Set<UnicodeScript> scripts =
                plain.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        return scripts.contains(UnicodeScript.LATIN) && scripts.stream().anyMatch(LIKE_LATIN::contains);
    }
}
