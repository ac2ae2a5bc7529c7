package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.deal.terms.Warning;
import org.junit.jupiter.api.Test;

/** The table of warnings in docs/api.md is the one that the program has. */
class WarningTableTest {
    private static final Path DOCS = docs();

    @Test
    void every_warning_is_told_in_the_docs_and_no_other() throws IOException {
        List<String> codes = Stream.concat(
                        Stream.<Complaint.Code[]>of(Fault.values(), SheetFault.values(), CarriedPermits.Odd.values())
                                .flatMap(Arrays::stream)
                                .filter(fault -> fault.severity() == Complaint.Severity.WARNING)
                                .map(Complaint.Code::name),
                        Arrays.stream(Warning.Code.values()).map(Warning.Code::name))
                .toList();

        List<String> rows = Files.readAllLines(DOCS.resolve("api.md")).stream()
                .dropWhile(line -> !line.equals("## Warnings"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static Path docs() {
        return Files.exists(Path.of("docs")) ? Path.of("docs") : Path.of("../docs");
    }
}
