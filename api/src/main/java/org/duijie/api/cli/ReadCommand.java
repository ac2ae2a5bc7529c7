package org.duijie.api.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.message.MessageTexts;
import org.duijie.api.message.Messages;
import org.duijie.core.market.Window;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.message.draft.TextSpan;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie read}: reads a chat message, and prints the drafts of listings and intents and the open questions. */
@Command(name = "read", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class ReadCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Voice voice;

    @Parameters(arity = "1..*", paramLabel = "MESSAGE", descriptionKey = "message")
    private List<String> message = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "on")
    private Optional<String> on = Optional.empty();

    ReadCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        MessageTexts texts = MessageTexts.in(voice.words().language().locale(), Catalogue.standard());
        MessageReading reading = read(texts);
        for (int i = 0; i < reading.drafts().size(); i++) {
            print(i + 1, reading.drafts().get(i), texts);
        }
        for (Notice notice : reading.notices()) {
            voice.say(line(notice.span().text()) + " — " + texts.notice(notice));
            notice.values().forEach(slot -> print(slot, Direction.SELL, texts));
        }
        return ExitCode.DONE;
    }

    private MessageReading read(MessageTexts texts) {
        LocalDate day = on.map(text -> day(text, texts)).orElseGet(() -> LocalDate.now(Clock.system(CHINA)));
        try {
            return Messages.read(String.join("\n", message), day);
        } catch (InvalidValueException tooMuch) {
            boolean isCrowded = tooMuch.reason() == Reason.CROWDED;
            throw new Abort(texts.filled(isCrowded ? "command.crowded" : "command.tooLong"));
        }
    }

    private static LocalDate day(String text, MessageTexts texts) {
        try {
            return Window.parseDay(text);
        } catch (InvalidValueException notADay) {
            throw new Abort(texts.filled("command.notADay", text));
        }
    }

    private void print(int number, MessageDraft draft, MessageTexts texts) {
        voice.say(number + ". " + texts.kind(draft.direction()));
        for (Slot slot : draft.slots()) {
            print(slot, draft.direction(), texts);
        }
        for (Question question : draft.questions()) {
            voice.say("   ? " + texts.question(question, draft.direction()));
        }
        for (Remark remark : draft.remarks()) {
            voice.say("   ! " + line(texts.remark(remark, draft)));
        }
    }

    private void print(Slot slot, Direction direction, MessageTexts texts) {
        voice.say("   " + texts.field(slot.field(), direction) + ": " + value(slot, texts) + "   <- "
                + words(slot.spans()));
    }

    private static String value(Slot slot, MessageTexts texts) {
        String between = slot.field() == Field.UNIT_WEIGHT ? " - " : slot.field() == Field.PRODUCT ? ", " : " ";
        return slot.values().stream()
                .map(value -> texts.value(slot.field(), value))
                .collect(Collectors.joining(between))
                .strip();
    }

    private static String words(List<TextSpan> spans) {
        return spans.stream().map(span -> line(span.text())).collect(Collectors.joining(" … "));
    }

    private static String line(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
