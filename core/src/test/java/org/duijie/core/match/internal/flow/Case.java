package org.duijie.core.match.internal.flow;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A random transportation problem, and what a solution of it must satisfy. */
final class Case {
    final long[] supply;
    final long[] demand;
    final int[] sinkArcs;
    final int[] arcLot;
    final long[] profit;

    private Case(long[] supply, long[] demand, int[] sinkArcs, int[] arcLot, long[] profit) {
        this.supply = supply;
        this.demand = demand;
        this.sinkArcs = sinkArcs;
        this.arcLot = arcLot;
        this.profit = profit;
    }

    /** One of several kinds, by seed: plain, all profits near equal, much of it zero, or very large numbers. */
    static Case of(long seed, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        int kind = (int) (seed % 4);
        long[] supply = new long[random.nextInt(0, most + 1)];
        long[] demand = new long[random.nextInt(0, most + 1)];
        long amount = kind == 3 ? 1L << 30 : kind == 1 ? 3 : 30;
        long profit = kind == 3 ? 1L << 24 : kind == 1 ? 2 : 100;
        Arrays.setAll(supply, l -> amount(random, kind, amount));
        Arrays.setAll(demand, i -> amount(random, kind, amount));
        int[] sinkArcs = new int[demand.length + 1];
        int[] arcLot = new int[supply.length * demand.length + 5];
        long[] profits = new long[arcLot.length];
        double density = random.nextDouble(0.1, 1);
        int arcs = 0;
        for (int i = 0; i < demand.length; i++) {
            for (int l = 0; l < supply.length; l++) {
                if (random.nextDouble() < density) {
                    arcLot[arcs] = l;
                    profits[arcs++] = random.nextLong(1, profit + 1);
                }
            }
            sinkArcs[i + 1] = arcs;
        }
        return new Case(supply, demand, sinkArcs, arcLot, profits);
    }

    /** Every sink reaches every one of many lots. */
    static Case wide(long seed, int lots, int sinks) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sinkArcs = new int[sinks + 1];
        Arrays.setAll(sinkArcs, i -> i * lots);
        int[] arcLot = new int[lots * sinks];
        Arrays.setAll(arcLot, a -> a % lots);
        return new Case(
                random.longs(lots, 0, 9).toArray(),
                random.longs(sinks, lots, 2L * lots).toArray(),
                sinkArcs,
                arcLot,
                random.longs(arcLot.length, 1, 10_000).toArray());
    }

    private static long amount(SplittableRandom random, int kind, long most) {
        return kind == 2 && random.nextInt(3) == 0 ? 0 : random.nextLong(0, most + 1);
    }

    Transport transport() {
        return Transport.of(supply, demand, sinkArcs, arcLot, profit);
    }

    int arcs() {
        return sinkArcs[demand.length];
    }

    int sinkOf(int arc) {
        int i = 0;
        while (sinkArcs[i + 1] <= arc) {
            i++;
        }
        return i;
    }

    boolean isFeasible(long[] flow) {
        long[] left = supply.clone();
        long[] lacks = demand.clone();
        for (int a = 0; a < arcs(); a++) {
            left[arcLot[a]] -= flow[a];
            lacks[sinkOf(a)] -= flow[a];
        }
        return flow.length == arcs()
                && Arrays.stream(flow).allMatch(x -> x >= 0)
                && Arrays.stream(left).allMatch(x -> x >= 0)
                && Arrays.stream(lacks).allMatch(x -> x >= 0);
    }

    BigInteger worth(long[] flow) {
        BigInteger sum = BigInteger.ZERO;
        for (int a = 0; a < arcs(); a++) {
            sum = sum.add(product(flow[a], profit[a]));
        }
        return sum;
    }

    boolean isDualFeasible(Transport solved) {
        for (int l = 0; l < supply.length; l++) {
            if (solved.lotPrice(l) < 0) {
                return false;
            }
        }
        for (int i = 0; i < demand.length; i++) {
            if (solved.sinkPrice(i) < 0) {
                return false;
            }
            for (int a = sinkArcs[i]; a < sinkArcs[i + 1]; a++) {
                if (solved.lotPrice(arcLot[a]) + solved.sinkPrice(i) < profit[a]) {
                    return false;
                }
            }
        }
        return true;
    }

    BigInteger dualWorth(Transport solved) {
        BigInteger sum = BigInteger.ZERO;
        for (int l = 0; l < supply.length; l++) {
            sum = sum.add(product(supply[l], solved.lotPrice(l)));
        }
        for (int i = 0; i < demand.length; i++) {
            sum = sum.add(product(demand[i], solved.sinkPrice(i)));
        }
        return sum;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
