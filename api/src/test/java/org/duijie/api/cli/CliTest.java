package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest extends MarketCommands {
    @Test
    void an_empty_market_is_answered_with_a_sentence_and_no_bare_headings() throws IOException {
        Path empty = folder.resolve("empty.json");
        Files.writeString(
                empty, "{\"asOf\":\"2022-12-19\",\"policy\":{\"trip\":\"0 CNY\"},\"listings\":[],\"intents\":[]}");

        assertThat(Screen.after(0, "match", empty.toString()).outLines())
                .containsExactly(
                        "The market of 2022-12-19 has no listings and no purchase intents: there is nothing to match.",
                        "",
                        "To keep this plan as a file, add --plan PLAN.json.");
    }

    @Test
    void complaints_are_told_in_the_order_of_the_file() throws IOException {
        Path spoilt = folder.resolve("spoilt.json");
        Files.writeString(spoilt, "{\"intents\":[\n{\"id\":1}],\n\"listings\":[{\"id\":2}],\n\"asOf\":3}");

        List<Integer> places = Pattern.compile("line ([0-9]+), column ([0-9]+)")
                .matcher(Screen.after(2, "validate", spoilt.toString()).out())
                .results()
                .map(each -> Integer.parseInt(each.group(1)) * 100 + Integer.parseInt(each.group(2)))
                .toList();
        assertThat(places).contains(201, 207, 319, 408).isSorted();
    }

    @Test
    void validate_sums_up_a_good_file() {
        assertThat(Screen.after(0, "validate", market.toString()).out())
                .isEqualTo(market + " is good: 3 listings and 4 purchase intents; 0 warnings.\n");
    }

    @Test
    void validate_tells_all_that_is_wrong_at_once() throws IOException {
        replaceInMarket("\"6 jin\"|\"3 kg\"", "\"6.00001 jin\"");

        Screen screen = Screen.after(2, "validate", market.toString());

        assertThat(screen.outLines())
                .anyMatch(line -> line.matches(
                        "error at line [0-9]+, column [0-9]+ \\(/listings/0/unitWeight/min\\): '6.00001 jin' .*"))
                .anyMatch(line -> line.matches(
                        "error at line [0-9]+, column [0-9]+ \\(/listings/1/unitWeight/min\\): '6.00001 jin' .*"));
        assertThat(screen.out()).endsWith(" cannot be used: 3 errors, 0 warnings.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "check", "explain"})
    void no_command_works_on_a_bad_file(String command) throws IOException {
        replaceInMarket("\"asOf\"", "\"asOff\"");
        Path plan = folder.resolve("plan.json");
        List<String> more = command.equals("match") ? List.of("--plan", plan.toString()) : List.of(plan.toString());
        String[] arguments = command.equals("explain")
                ? new String[] {command, market.toString(), "shed-1", "school-1"}
                : new String[] {command, market.toString(), more.get(0)};
        if (command.equals("match")) {
            arguments = new String[] {command, market.toString(), "--plan", plan.toString()};
        }

        Screen screen = Screen.after(2, arguments);

        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).contains(" (/asOff): ").doesNotContain("Exception");
        assertThat(plan).doesNotExist();
    }

    @Test
    void explain_tells_why_and_what_would_help() {
        assertThat(Screen.after(0, "explain", market.toString(), "shed-1", "residents-1")
                        .out())
                .contains("the bid is below the ask", "by 0.30 CNY/jin");
        assertThat(Screen.after(2, "explain", market.toString(), "shed-9", "residents-1")
                        .err())
                .isEqualTo("There is no listing shed-9 in this market. There are: shed-1 shed-2 eggs\n");
    }

    @Test
    void generate_writes_a_market_that_validates() {
        Path generated = folder.resolve("generated.json");

        Screen screen = Screen.after(
                0, "generate", "--size", "tiny", "--class", "aged", "--seed", "5", "--out", generated.toString());
        Screen piped = Screen.after(0, "generate", "--size=TINY", "--class=AGED", "--seed=5");

        assertThat(screen.out()).isEmpty();
        assertThat(generated).hasContent(piped.out());
        Screen.after(0, "validate", generated.toString());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_place_that_cannot_be_written_is_refused_before_any_work() {
        String nowhere = folder.resolve("nowhere").resolve("plan.json").toString();

        assertThat(Screen.after(2, "match", market.toString(), "--plan", nowhere)
                        .err())
                .contains("there is no folder");
        assertThat(Screen.after(2, "match", market.toString(), "--plan", folder.toString())
                        .err())
                .contains("it is a folder");
        assertThat(Screen.after(2, "match", market.toString(), "--plan", market.toString())
                        .err())
                .contains("is the market file itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match | Missing: MARKET.json",
                "mtach x | Unknown: mtach x. Did you mean: match",
                "audit vreify | Unknown: vreify. Did you mean: verify",
                "serve --prot=1 | Unknown: --prot=1. Did you mean: --port",
                "mach x | Unknown: mach x. Did you mean: match",
                "match m.json --budget 10x | 10x is not a valid value of --budget. Write a number and its unit",
                "match m.json --budget 0s | 0s is not a valid value of --budget. Write a number and its unit, from 1ms to 24h",
                "match m.json --budget -1s | -1s is not a valid value of --budget. Write a number and its unit",
                "match m.json --budget 87600h | 87600h is not a valid value of --budget. Write a number and its unit",
                "match m.json --threads 0 | 0 is not a valid value of --threads. Give a whole number from 1 to 1000.",
                "match m.json --steps many | many is not a valid value of --steps. Give a whole number, 0 or more.",
                "match m.json --seed x | x is not a valid value of --seed.",
                "match m.json --lang fr | fr is not a valid value of --lang. Choose zh or en.",
                "match m.json --plan a --plan b | Given more than once: --plan",
                "match m.json --plan | Missing",
                "generate --size huge --class full | huge is not a valid value of --size. Choose tiny",
                "generate --class full | Missing: --size",
                "check m.json p.json extra | Unknown: extra"
            })
    void a_wrong_command_line_says_what_is_wrong_and_where_to_read_on(String line, String message) {
        Screen screen = Screen.after(2, line.split(" "));

        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).startsWith(message).containsPattern("For usage: duijie.* --help\n$");
    }

    @Test
    void a_wrong_command_line_is_told_in_the_language_that_it_asks_for() {
        assertThat(Screen.after(2, "match", "--lang", "zh", "--budget=soon", "m.json")
                        .err())
                .isEqualTo("soon 不能用作 --budget 的值。请写数字加单位，从 1ms 到 24h：500ms、10s、2m。\n用法见：duijie match --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "match", "check", "diff", "validate", "explain", "generate"})
    void help_describes_every_option_in_both_languages(String command) {
        String english = help(command, "en");
        String chinese = help(command, "zh");

        assertThat(english).startsWith("").contains("Usage: duijie", "--lang=zh|en", "--debug", "Print this help.");
        assertThat(chinese).contains("用法：duijie", "打印本帮助。").doesNotContain("Print");
        assertThat(chinese.lines().filter(line -> line.contains("--")))
                .hasSameSizeAs(
                        english.lines().filter(line -> line.contains("--")).toList());
        assertThat(english.lines()).noneMatch(line -> line.matches(" +(-., )?--[a-z]+(=[A-Za-z.|]+)?"));
    }

    @Test
    void alone_it_says_how_it_is_used() {
        assertThat(Screen.after(0).out()).contains("match", "check", "diff", "validate", "explain", "generate");
        assertThat(Screen.after(0, "--version").out()).startsWith("duijie ");
    }
}
