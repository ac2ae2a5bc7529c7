package org.duijie.api.cli.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code duijie check}: checks that a plan is feasible and its figures are correct, and that its shadow prices prove
 * its bound. The last line is the same in every language, so that programs can read it.
 */
@Command(name = "check", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {
    private final Voice voice;

    @Parameters(index = "0", paramLabel = "MARKET.json", descriptionKey = "common.market")
    private Path marketFile;

    @Parameters(index = "1", paramLabel = "PLAN.json", descriptionKey = "planToCheck")
    private Path planFile;

    CheckCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(voice);
        Market market = inputs.market(marketFile);
        PlanClaim claim = inputs.plan(planFile);
        PlanVerdict verdict = PlanCheck.judge(market, claim);
        FaultText faults = new FaultText(voice, market);
        verdict.faults().forEach(fault -> voice.say(faults.of(fault)));
        voice.say(new BoundSection(voice).line(BoundProof.of(market, claim)));
        if (!verdict.isGood()) {
            long faulty = verdict.faults().size();
            voice.say(voice.words().count("check.bad", faulty, Figures.count(faulty)));
        }
        voice.say(figures(verdict));
        return verdict.isGood() ? ExitCode.DONE : ExitCode.BAD_PLAN;
    }

    private static String figures(PlanVerdict verdict) {
        return (verdict.isGood() ? "feasible" : "INFEASIBLE")
                + " value=" + yuan(verdict.value())
                + " claimed=" + yuan(verdict.claimed())
                + " bound=" + yuan(verdict.upperBound())
                + " gap=" + percent(verdict.value(), verdict.upperBound()) + "%"
                + " heads=" + verdict.heads()
                + " deliveries=" + verdict.deliveries();
    }

    /** Returns (upperBound - value) / upperBound in per cent, rounded half up. */
    private static String percent(Money value, Money upperBound) {
        BigDecimal bound = BigDecimal.valueOf(upperBound.micros());
        return (bound.signum() > 0
                        ? bound.subtract(BigDecimal.valueOf(value.micros()))
                                .movePointRight(2)
                                .divide(bound, 4, RoundingMode.HALF_UP)
                        : BigDecimal.ZERO.setScale(4))
                .toPlainString();
    }

    private static String yuan(Money money) {
        return BigDecimal.valueOf(money.micros(), 6)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
