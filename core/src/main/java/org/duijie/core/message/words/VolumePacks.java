package org.duijie.core.message.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds how many bottles or cartons of a volume make a pack, which is no stock: *24盒 in 200ml*24盒 45元一箱. */
final class VolumePacks {
    private static final String TIMES = "*x×";

    private static final Pattern VOLUME = Pattern.compile("(?:ml|l|升|毫升)\\s?$");

    private VolumePacks() {}

    static void add(String text, int at, List<Token> found) {
        boolean isAfterVolume = TIMES.indexOf(text.charAt(at)) >= 0
                && VOLUME.matcher(text.substring(Math.max(0, at - 4), at)).find();
        int number = TextSigns.skipSpaces(text, at + 1);
        if (!isAfterVolume || number >= text.length()) {
            return;
        }
        SaidAmount.at(text, number).stream()
                .filter(said -> said.kind() == Kind.CONTAINER && said.mark().isEmpty())
                .forEach(said -> found.add(new Token(at, said.end(), new Meaning.Holds("", said, Optional.empty()))));
    }
}
