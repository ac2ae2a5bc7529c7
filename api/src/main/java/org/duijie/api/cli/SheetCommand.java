package org.duijie.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.intake.SheetCheck;
import org.duijie.api.json.Complaint;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.workbook.SheetException;
import org.duijie.api.workbook.SheetLimits;
import org.duijie.core.market.Window;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.InvalidValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie sheet}: reads a sheet, and prints each row as an entry or with the reason why it is refused. */
@Command(name = "sheet", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class SheetCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Voice voice;
    private long read;
    private long refused;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "kind")
    private String kind;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "on")
    private Optional<String> on = Optional.empty();

    SheetCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        SheetCheck check = new SheetCheck(kind(), day());
        try {
            List<Complaint> warnings = check.each(bytes(), sheet, this::print);
            warnings.forEach(each -> voice.remark(text(each)));
        } catch (SheetException unreadable) {
            unreadable.complaints().forEach(each -> voice.remark(text(each)));
            throw new Abort(voice.words().say("sheet.unreadable", file.toString()));
        }
        voice.say(voice.words()
                .say("sheet.sum", Figures.count(read), Figures.count(read - refused), Figures.count(refused)));
        return refused == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private void print(SheetCheck.Row row) {
        String number = Integer.toString(row.row());
        read++;
        if (row.isRefused()) {
            refused++;
            voice.say(voice.words().say("sheet.refused", number, row.party()).stripTrailing());
        } else {
            voice.say(voice.words().say("sheet.row", number, row.party()).stripTrailing() + " " + row.body());
        }
        row.told().stream()
                .sorted(Comparator.comparing(each -> !each.complaint().isError()))
                .forEach(each -> voice.say("   " + line(each)));
    }

    private String line(SheetEntry.CellComplaint told) {
        String text = text(told.complaint());
        if (told.column().isEmpty()) {
            return voice.words().say(told.complaint().isError() ? "sheet.error" : "sheet.warning", text);
        }
        String key = told.complaint().isError() ? "sheet.error.at" : "sheet.warning.at";
        return voice.words().say(key, told.column(), text);
    }

    private String text(Complaint complaint) {
        return complaint.text(voice.words().language().locale());
    }

    private SheetKind kind() {
        try {
            return SheetKind.parse(kind);
        } catch (InvalidValueException unknown) {
            throw new Abort(voice.words().say("sheet.kind", kind));
        }
    }

    private LocalDate day() {
        try {
            return on.map(Window::parseDay).orElseGet(() -> LocalDate.now(Clock.system(CHINA)));
        } catch (InvalidValueException notADay) {
            throw new Abort(voice.words().say("sheet.notADay", on.orElse("")));
        }
    }

    /**
     * Reads the file, but at most one byte more than the maximum size. So an endless input is refused, not read
     * forever.
     */
    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SheetLimits.BYTES + 1);
        } catch (IOException e) {
            throw new Abort(voice.words().say(Files.exists(file) ? "sheet.closed" : "sheet.missing", file.toString()));
        }
    }
}
