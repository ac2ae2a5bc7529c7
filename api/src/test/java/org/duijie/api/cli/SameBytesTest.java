package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.cases.Cases;
import org.duijie.api.file.MarketFile;
import org.duijie.core.market.Market;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same market, steps and seed make the same plan file, byte for byte; {@code .ci/same-bytes} asks it of two JDKs. */
class SameBytesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_county_in_steps_gives_the_same_bytes_on_one_and_two_threads(SampleClass kind) throws IOException {
        Path market = write(SampleMarkets.generate(SampleSize.COUNTY, kind, 11));

        byte[] alone = plan(market, "1");

        assertThat(plan(market, "2")).isEqualTo(alone);
        assertThat(plan(market, "1")).isEqualTo(alone);
    }

    @Test
    void a_time_is_told_unless_steps_alone_were_asked_for() throws IOException {
        Path market = write(Lingbao.market());
        Path plan = folder.resolve("plan.json");

        Screen.after(0, "match", market.toString(), "--plan", plan.toString());
        assertThat(plan).content().contains("\"elapsed\"");
        Screen.after(0, "match", market.toString(), "--steps", "9", "--budget", "1m", "--plan", plan.toString());
        assertThat(plan).content().contains("\"elapsed\"");
        Screen.after(0, "match", market.toString(), "--steps", "9", "--plan", plan.toString());
        assertThat(plan).content().doesNotContain("\"elapsed\"");
    }

    private Path write(Market market) throws IOException {
        Path file = folder.resolve("market.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            MarketFile.write(market, out, true);
        }
        return file;
    }

    private byte[] plan(Path market, String threads) throws IOException {
        Path plan = folder.resolve("plan-" + threads + ".json");
        Screen.after(
                0,
                "match",
                market.toString(),
                "--steps",
                Integer.toString(Cases.count(10, 300)),
                "--seed",
                "5",
                "--threads",
                threads,
                "--plan",
                plan.toString());
        return Files.readAllBytes(plan);
    }
}
