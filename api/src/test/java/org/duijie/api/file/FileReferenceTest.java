package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.cli.Cli;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Terminal;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Shape;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Market;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The references docs/market-file.md and docs/plan-file.md list every field and code that readers and writers know, and no other. */
class FileReferenceTest {
    private static final Path DOCS = Files.exists(Path.of("docs")) ? Path.of("docs") : Path.of("../docs");
    private static final Path MARKET_PAGE = DOCS.resolve("market-file.md");
    private static final Path PLAN_PAGE = DOCS.resolve("plan-file.md");

    @TempDir
    Path folder;

    @Test
    void every_field_of_a_market_file_is_in_the_page_with_whether_it_is_required() throws IOException {
        Map<String, Boolean> read = new TreeMap<>();
        for (Shape.Field field : MarketReader.ROOT.fields()) {
            read.put("market: " + field.name(), field.needed());
            if (field.inner() != null) {
                gather(field.inner(), field.name() + ": ", read);
            }
        }

        Map<String, Boolean> listed = new TreeMap<>();
        for (String section : List.of("market", "policy", "listings", "intents", "barred", "locked")) {
            rows(MARKET_PAGE, "### `" + section + "`")
                    .forEach(row -> listed.put(section + ": " + names(row[1]).get(0), isYes(row[2])));
        }

        assertThat(listed).isEqualTo(read);
    }

    @Test
    void every_field_that_a_plan_file_has_is_in_the_page() throws IOException {
        Shortfall why = new Shortfall(
                Stop.OUTBID, Map.of(TradeRule.UNIT, 1L), Optional.of(new Remedy.DispatchEarlier("l", "i", 2)));
        Path file = folder.resolve("plan.json");
        PlanFile.write(PlanFileTest.plan(why), PlanFileTest.MARKET, Optional.of(new PlanFile.Elapsed(12, 345)), file);
        Set<String> written = new TreeSet<>();
        gather(new ObjectMapper().readTree(file.toFile()), "", written);

        List<String> listed = rows(PLAN_PAGE, "## Fields").stream()
                .flatMap(row -> names(row[1]).stream())
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void the_fields_that_a_plan_needs_to_be_read_are_marked_as_required() throws IOException {
        Map<String, Boolean> read = new TreeMap<>();
        for (Shape.Field field : PlanReader.ROOT.fields()) {
            read.put(field.name(), field.needed());
            if (field.inner() != null) {
                field.inner().fields().forEach(inner -> read.put(field.name() + "." + inner.name(), inner.needed()));
            }
        }

        List<String[]> rows = rows(PLAN_PAGE, "## Fields");

        Set<String> required = rows.stream()
                .filter(row -> isYes(row[2]))
                .flatMap(row -> names(row[1]).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        read.values().removeIf(needed -> !needed);
        assertThat(required).isEqualTo(read.keySet());
    }

    @Test
    void every_code_is_in_the_pages() throws IOException {
        assertThat(codes(MARKET_PAGE, "## Errors"))
                .containsAll(Arrays.stream(Reason.values()).map(Enum::name).toList());
        assertThat(codes(MARKET_PAGE, "## When a pair can trade"))
                .containsExactlyElementsOf(
                        Arrays.stream(TradeRule.values()).map(TradeRule::code).toList());
        assertThat(Files.readString(MARKET_PAGE))
                .contains(Arrays.stream(BuyerKind.values())
                        .map(kind -> "`" + kind.word() + "`")
                        .toList());
        assertThat(codes(PLAN_PAGE, "## Reasons"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Stop.values()).map(Stop::code),
                                Arrays.stream(Remedy.class.getPermittedSubclasses())
                                        .map(Class::getSimpleName)
                                        .map(FileReferenceTest::lowerFirst))
                        .toList());
        assertThat(codes(PLAN_PAGE, "## What `check` verifies"))
                .containsExactlyElementsOf(
                        Arrays.stream(PlanFault.Kind.values()).map(Enum::name).toList());
    }

    /** Fields of a shape with those inside them, each with whether it is needed. */
    private static void gather(Shape shape, String at, Map<String, Boolean> fields) {
        for (Shape.Field field : shape.fields()) {
            fields.put(at + field.name(), field.needed());
            if (field.inner() != null) {
                gather(field.inner(), at + field.name() + ".", fields);
            }
        }
    }

    /** The fields of {@code node}; below rules and remedies, whose fields depend on their kind, only the name itself. */
    private static void gather(JsonNode node, String at, Set<String> fields) {
        if (node.isArray()) {
            node.forEach(each -> gather(each, at, fields));
        } else if (!at.endsWith("refusals.") && !at.endsWith("remedy.")) {
            node.properties().forEach(field -> {
                if (!field.getKey().equals("market") && !field.getKey().equals("elapsed")) {
                    fields.add(at + field.getKey());
                }
                boolean isReasons = field.getKey().equals("reasons");
                gather(field.getValue(), (isReasons ? "" : at) + field.getKey() + ".", fields);
            });
        }
    }

    private static List<String> codes(Path page, String section) throws IOException {
        return rows(page, section).stream()
                .flatMap(row -> names(row[1]).stream())
                .toList();
    }

    /** The cells of the table rows below {@code heading}; cell 1 is the first. */
    private static List<String[]> rows(Path page, String heading) throws IOException {
        return Files.readAllLines(page).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private static List<String> names(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(name -> name.strip().replace("`", ""))
                .toList();
    }

    private static boolean isYes(String cell) {
        return cell.strip().equals("yes");
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Test
    void the_examples_are_a_market_and_the_plan_that_it_gives() throws IOException {
        Path file = Files.writeString(folder.resolve("market.json"), example(MARKET_PAGE));
        Decoded<Market> market = MarketFile.read(file, MarketFile.MOST_BYTES);
        assertThat(market.complaints()).isEmpty();
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Path plan = folder.resolve("plan.json");
        Cli.run(
                new Terminal(silent, silent, false, Language.EN, () -> 0),
                "match",
                file.toString(),
                "--steps",
                "10",
                "--plan",
                plan.toString());

        assertThat(example(PLAN_PAGE)).isEqualTo(Files.readString(plan).strip());
    }

    private static String example(Path page) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf("```json\n") + 8;
        return text.substring(from, text.indexOf("\n```", from));
    }
}
