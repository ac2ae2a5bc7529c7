package org.duijie.api.cli.plan;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.check.PlanVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code duijie diff}: prints the differences between two plans. It checks both plans first, and does not compare a bad
 * one.
 */
@Command(name = "diff", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class DiffCommand implements Callable<Integer> {
    private final Voice voice;

    @Parameters(index = "0", paramLabel = "MARKET.json", descriptionKey = "common.market")
    private Path marketFile;

    @Parameters(index = "1", paramLabel = "BEFORE.json", descriptionKey = "before")
    private Path beforeFile;

    @Parameters(index = "2", paramLabel = "AFTER.json", descriptionKey = "after")
    private Path afterFile;

    @Option(names = "--all")
    private boolean all;

    DiffCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(voice);
        Market market = inputs.market(marketFile);
        PlanClaim before = inputs.plan(beforeFile);
        PlanClaim after = inputs.plan(afterFile);
        boolean beforeIsGood = isGood(market, before, beforeFile);
        boolean afterIsGood = isGood(market, after, afterFile);
        if (!beforeIsGood || !afterIsGood) {
            return ExitCode.BAD_PLAN;
        }
        new DiffReport(voice, market, all).print(before, after, PlanDiff.between(before, after));
        return ExitCode.DONE;
    }

    private boolean isGood(Market market, PlanClaim claim, Path file) {
        PlanVerdict verdict = PlanCheck.judge(market, claim);
        if (!verdict.isGood()) {
            FaultText faults = new FaultText(voice, market);
            voice.say(voice.words().say("diff.bad", file.toString()));
            verdict.faults().forEach(fault -> voice.say("  " + faults.of(fault)));
        }
        return verdict.isGood();
    }
}
