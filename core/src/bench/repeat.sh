#!/bin/sh
# Runs the series behind docs/benchmarks.md: first what is limited by the clock, which needs a quiet machine, then what is compared by CPU time.
# Takes about two hours. LEMON=PATH names the program built from core/src/bench/lemon; without it LEMON sits out.
set -e
cd "$(dirname "$0")/../../.."
series() {
    mvn -q -B -ntp -Pbench -pl core test-compile exec:exec -Dbench="-Dthreads=2 -Djmh=${JMH:-false} -Dkept=true ${LEMON:+-Dlemon=$LEMON} $*"
}
series -Dsizes=county -Dclasses=full,aged -Dmethods=DUIJIE
series -Dsizes=province -Dclasses=weight -Dmethods=DUIJIE -Dseeds=101..103 -Dbudget=20 -Dheap=3g
series -Dsizes=province -Dclasses=full -Dmethods=DUIJIE -Dseeds=101..102 -Dheap=3g
series -Dsizes=prefecture -Dclasses=full -Dmethods=DUIJIE -Dseeds=101..103
series -Dsizes=national -Dclasses=full -Dmethods=DUIJIE -Dseeds=101
series -Dsizes=county -Dclasses=full,aged -Dmethods=HIGHS -Dseeds=101..103 -Dbudget=60
series -Dsizes=prefecture -Dclasses=weight -Dmethods=DUIJIE,GLOP -Dbudget=1
series -Dsizes=province -Dclasses=weight -Dmethods=GLOP -Dseeds=101 -Dbudget=100
series -Dsizes=province -Dclasses=flow -Dmethods=DUIJIE,DUIJIE_FLOW,MIN_COST_FLOW,LEMON -Dseeds=101..103 -Dbudget=60
series -Dsizes=national -Dclasses=flow -Dmethods=DUIJIE,DUIJIE_FLOW,LEMON -Dseeds=101 -Dbudget=240 -Dpatience=2
JMH=true series -Dsizes=county,prefecture,province,national -Dclasses=flow,weight,full,aged -Dmethods=DUIJIE_FIRST -Dseeds=101
