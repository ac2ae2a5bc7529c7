package org.duijie.core.match.internal;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.OptionalLong;

/** OR-Tools' minimum cost flow (cost-scaling push-relabel, C++), exact. */
final class GoogleFlow implements Entrant.Method {
    @Override
    public Answer solve(Contest contest) {
        Loader.loadNativeLibraries();
        FlowNetwork network = new FlowNetwork(contest.problem);
        MinCostFlow flow = new MinCostFlow(network.nodes, network.from.length);
        for (int a = 0; a < network.from.length; a++) {
            flow.addArcWithCapacityAndUnitCost(network.from[a], network.to[a], network.capacity[a], network.cost[a]);
        }
        for (int v = 0; v < network.nodes; v++) {
            flow.setNodeSupply(v, network.supply[v]);
        }
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            return Answer.none(status.toString());
        }
        long[] heads = new long[contest.problem.arcs];
        for (int a = 0; a < heads.length; a++) {
            heads[a] = flow.getFlow(a);
        }
        return Answer.of(contest.deliveries(heads), OptionalLong.of(-flow.getOptimalCost()), "");
    }
}
