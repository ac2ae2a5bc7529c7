// The transportation problem of a pure-flow market on LEMON's network simplex, to compare CPU time with.
// Build: g++ -O3 -march=native -std=c++17 -o transport transport.cpp (LEMON's headers: package liblemon-dev)
// Run:   ./transport ARCS.bin
// ARCS.bin, little endian: int32 lots, sinks, arcs; int64 supply[lots], demand[sinks]; int32 rows[sinks + 1], lot[arcs];
// int64 profit[arcs]. Prints the value and the CPU seconds of building the graph and of the solve alone.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <vector>

using lemon::SmartDigraph;

template <typename T>
static std::vector<T> read(std::FILE *in, std::size_t n) {
    std::vector<T> values(n);
    if (std::fread(values.data(), sizeof(T), n, in) != n) {
        std::exit(2);
    }
    return values;
}

static double cpu() { return double(std::clock()) / CLOCKS_PER_SEC; }

int main(int argc, char **argv) {
    std::FILE *in = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
    if (!in) {
        return 2;
    }
    auto size = read<std::int32_t>(in, 3);
    auto supply = read<std::int64_t>(in, size[0]);
    auto demand = read<std::int64_t>(in, size[1]);
    auto rows = read<std::int32_t>(in, size[1] + 1);
    auto lot = read<std::int32_t>(in, size[2]);
    auto profit = read<std::int64_t>(in, size[2]);

    double begun = cpu();
    SmartDigraph graph;
    graph.reserveNode(size[0] + size[1] + 1);
    graph.reserveArc(size[0] + size[1] + size[2]);
    std::vector<SmartDigraph::Node> node;
    for (int v = 0; v <= size[0] + size[1]; v++) {
        node.push_back(graph.addNode());
    }
    SmartDigraph::Node rest = node.back();
    SmartDigraph::NodeMap<std::int64_t> balance(graph, 0);
    SmartDigraph::ArcMap<std::int64_t> cost(graph, 0);
    for (int i = 0; i < size[1]; i++) {
        for (int a = rows[i]; a < rows[i + 1]; a++) {
            cost[graph.addArc(node[lot[a]], node[size[0] + i])] = -profit[a];
        }
    }
    for (int l = 0; l < size[0]; l++) {
        balance[node[l]] = supply[l];
        graph.addArc(node[l], rest);
    }
    for (int i = 0; i < size[1]; i++) {
        balance[node[size[0] + i]] = -demand[i];
        graph.addArc(rest, node[size[0] + i]);
    }
    balance[rest] = std::accumulate(demand.begin(), demand.end(), std::int64_t(0))
            - std::accumulate(supply.begin(), supply.end(), std::int64_t(0));
    lemon::NetworkSimplex<SmartDigraph, std::int64_t, std::int64_t> simplex(graph);
    simplex.costMap(cost).supplyMap(balance);
    double built = cpu();
    bool solved = simplex.run() == simplex.OPTIMAL;
    double done = cpu();
    std::printf("%s value %lld build %.3f solve %.3f CPU s\n", solved ? "optimal" : "not solved",
            (long long)-simplex.totalCost(), built - begun, done - built);
}
