package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * JGraphT's capacity scaling minimum cost flow (Java). An edge is the number of its arc. It takes a cost of 10⁹ for infinite, and loses
 * its way among fractions; so costs are whole, in the smallest power of ten of µCNY that keeps them below.
 */
final class GraphFlow implements Entrant.Method {
    private static final double INFINITE = 1e9;

    @Override
    public Answer solve(Contest contest) {
        FlowNetwork network = new FlowNetwork(contest.problem);
        double unit = unit(network);
        Graph<Integer, Integer> graph = new DirectedMultigraph<>(null, null, true);
        for (int v = 0; v < network.nodes; v++) {
            graph.addVertex(v);
        }
        for (int a = 0; a < network.from.length; a++) {
            graph.addEdge(network.from[a], network.to[a], a);
            graph.setEdgeWeight(a, Math.rint((double) network.cost[a] / unit));
        }
        var flow = new CapacityScalingMinimumCostFlow<Integer, Integer>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        v -> Math.toIntExact(network.supply[v]),
                        a -> Math.toIntExact(network.capacity[a]),
                        a -> 0));
        long[] heads = new long[contest.problem.arcs];
        Map<Integer, Double> found = new HashMap<>(flow.getFlowMap());
        for (int a = 0; a < heads.length; a++) {
            heads[a] = Math.round(found.getOrDefault(a, 0.0));
        }
        return Answer.of(contest.deliveries(heads), OptionalLong.of(network.worth(heads)), "");
    }

    private static double unit(FlowNetwork network) {
        double largest =
                Arrays.stream(network.cost).mapToDouble(Math::abs).max().orElse(0);
        double unit = 1;
        while (largest / unit >= INFINITE) {
            unit *= 10;
        }
        return unit;
    }
}
