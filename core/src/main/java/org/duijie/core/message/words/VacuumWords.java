package org.duijie.core.message.words;

import org.duijie.core.message.token.TextSigns;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Tells of which of two weights the packing between them is: 真空包装 in 黑米1500斤 真空包装5斤一袋 is that of the 5 jin. */
final class VacuumWords {
    private VacuumWords() {}

    /** Returns whether the weight before 装 is the content of a container, and no stock. */
    static boolean isContent(String text, int end, SaidAmount said) {
        return !said.unit().plain().equals("吨") && !isOfNext(text, end, said);
    }

    /** Returns whether a smaller weight follows the packing that ends at {@code end}, so that it is the content. */
    static boolean isOfNext(String text, int end, SaidAmount before) {
        return SaidAmount.at(text, TextSigns.skipSeparators(text, end)).stream()
                .anyMatch(next -> next.kind() == Kind.WEIGHT
                        && before.kind() == Kind.WEIGHT
                        && next.high()
                                        .multiply(next.unit().size())
                                        .compareTo(before.low()
                                                .multiply(before.unit().size()))
                                < 0);
    }
}
