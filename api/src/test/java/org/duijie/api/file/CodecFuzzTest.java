package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim;

/**
 * Whatever bytes a file has, it is read or it is refused with a reason: never an exception. The seeds are replayed with the tests;
 * to look for more, see the fuzz profile.
 */
class CodecFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void market(byte[] bytes) {
        Decoded<Market> decoded = MarketTexts.read(bytes);

        requireReadOrRefused(decoded);
        decoded.result()
                .ifPresent(market -> assertThat(MarketTexts.read(MarketTexts.written(market, true))
                                .result())
                        .contains(market));
    }

    @FuzzTest(maxDuration = "10m")
    void plan(byte[] bytes) {
        Complaints complaints = new Complaints();
        Part<PlanClaim> claim =
                new PlanReader(complaints).read(new ByteArrayInputStream(bytes), "plan.json", MarketFile.MOST_BYTES);

        requireReadOrRefused(complaints.decoded(claim::get));
    }

    private static void requireReadOrRefused(Decoded<?> decoded) {
        boolean refused = decoded.complaints().stream().anyMatch(Complaint::isError);
        assertThat(decoded.result().isPresent()).isNotEqualTo(refused);
        for (Complaint complaint : decoded.complaints()) {
            assertThat(complaint.text(Locale.ENGLISH)).isNotBlank();
            assertThat(complaint.text(Locale.CHINESE)).isNotBlank();
        }
    }
}
