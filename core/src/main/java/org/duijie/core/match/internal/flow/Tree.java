package org.duijie.core.match.internal.flow;

import java.util.Arrays;

/**
 * The spanning tree of a network simplex on lots, a root and sinks. Nodes are lots 0 to L − 1, the root L, sinks L + 1
 * and on. Arcs run from lots to sinks, from lots to the root (stock left) and from the root to sinks (unmet demand).
 * Arcs have no upper limit on flow, so all flow is on the tree. The flow of an arc is stored at its lower node, whose
 * kind gives the direction: upwards from a lot, downwards to a sink.
 *
 * <p>The tree stays strongly feasible (Cunningham, A network simplex method, Mathematical Programming 11, 1976): no
 * downward arc is without flow. The leaving arc is the last blocking one, seen from the top of the cycle in the
 * direction of the entering arc. So pivots without gain cannot cycle.
 *
 * <p>Only lots have stored prices. The price of a sink in the tree is its arc's profit less its parent's price. So a
 * pivot changes only the prices of the lots below it, and a sink without children needs no list entry. The common
 * ancestor of the two ends is found by the sizes of subtrees, which change only on the two paths.
 */
final class Tree {
    private static final int NONE = -1;
    private static final int RECORD = 3;
    private static final int PARENT = 0;
    private static final int CHILD = 1;
    private static final int NEXT = 2;
    private static final int PREVIOUS = 3;
    private static final int SIZE = 4;
    private static final int ARC = 5;

    private final int root;
    private final long[] profit;
    private final int[] queue;

    /** Eight numbers for each node, in one cache line. */
    private final int[] node;

    private final long[] flow;

    /** The number of nodes that all pivots have visited or shifted. */
    long passed;

    /** The price of each lot, and of the root: 0. */
    final long[] price;

    /** The profit of the arc above each sink, 0 under the root. */
    private final long[] above;

    /**
     * Makes the tree in which nothing is sold.
     *
     * @param demand above zero
     * @param profit by arc
     */
    Tree(long[] supply, long[] demand, long[] profit) {
        this.root = supply.length;
        this.profit = profit;
        int nodes = root + 1 + demand.length;
        this.node = new int[nodes << RECORD];
        this.flow = new long[nodes];
        this.price = new long[root + 1];
        this.above = new long[demand.length];
        this.queue = new int[root + 1];
        System.arraycopy(supply, 0, flow, 0, root);
        System.arraycopy(demand, 0, flow, root + 1, demand.length);
        Arrays.fill(node, NONE);
        for (int v = 0; v < nodes; v++) {
            node[(v << RECORD) + PARENT] = v == root ? NONE : root;
            node[(v << RECORD) + SIZE] = v == root ? nodes : 1;
        }
    }

    int root() {
        return root;
    }

    int sink(int i) {
        return root + 1 + i;
    }

    /** Returns the negated price of a sink. */
    long below(int i) {
        return price[node[(root + 1 + i) << RECORD]] - above[i];
    }

    /** Returns the arc between a node and its parent; negative if the parent is the root. */
    int arcAbove(int v) {
        return node[(v << RECORD) + ARC];
    }

    long flowAbove(int v) {
        return flow[v];
    }

    /**
     * Adds an arc with a positive reduced profit to the tree.
     *
     * @param arc negative if one end is the root
     * @param lot its lot, or the root
     * @param sink its sink's node, or the root
     * @param gain its reduced profit, above zero
     */
    void pivot(int arc, int lot, int sink, long gain) {
        int x = lot;
        int y = sink;
        long leastX = Long.MAX_VALUE;
        long leastY = Long.MAX_VALUE;
        int blocksX = NONE;
        int blocksY = NONE;
        int sizeX = node[(x << RECORD) + SIZE];
        int sizeY = node[(y << RECORD) + SIZE];
        while (x != y) {
            passed++;
            if (sizeX < sizeY) {
                if (x < root && flow[x] < leastX) {
                    leastX = flow[x];
                    blocksX = x;
                }
                x = node[x << RECORD];
                sizeX = node[(x << RECORD) + SIZE];
            } else {
                if (y > root && flow[y] <= leastY) {
                    leastY = flow[y];
                    blocksY = y;
                }
                y = node[y << RECORD];
                sizeY = node[(y << RECORD) + SIZE];
            }
        }
        push(lot, sink, x, Math.min(leastX, leastY));
        if (leastY <= leastX) {
            hang(sink, lot, arc, leastY, blocksY, x);
            shift(sink, -gain);
        } else {
            hang(lot, sink, arc, leastX, blocksX, x);
            shift(lot, gain);
        }
    }

    /** Sends {@code amount} around the cycle: up from the sink to the top, down to the lot. */
    private void push(int lot, int sink, int top, long amount) {
        if (amount == 0) {
            return;
        }
        for (int v = lot; v != top; v = node[v << RECORD]) {
            flow[v] += v < root ? -amount : amount;
        }
        for (int v = sink; v != top; v = node[v << RECORD]) {
            flow[v] += v < root ? amount : -amount;
        }
    }

    /**
     * Removes the arc above {@code cut}, reverses the path from {@code from} up to it, and attaches it below
     * {@code under}.
     */
    private void hang(int from, int under, int arc, long amount, int cut, int top) {
        int moved = node[(cut << RECORD) + SIZE];
        for (int v = node[cut << RECORD]; v != top; v = node[v << RECORD]) {
            node[(v << RECORD) + SIZE] -= moved;
        }
        for (int v = under; v != top; v = node[v << RECORD]) {
            node[(v << RECORD) + SIZE] += moved;
        }
        int v = from;
        int parent = under;
        int arcAbove = arc;
        long flowAbove = amount;
        int size = moved;
        while (true) {
            passed++;
            int at = v << RECORD;
            int oldParent = node[at];
            int oldArc = node[at + ARC];
            int oldSize = node[at + SIZE];
            long oldFlow = flow[v];
            unlink(v);
            link(v, parent);
            node[at + ARC] = arcAbove;
            node[at + SIZE] = size;
            flow[v] = flowAbove;
            if (v > root) {
                above[v - root - 1] = arcAbove < 0 ? 0 : profit[arcAbove];
            }
            if (v == cut) {
                return;
            }
            parent = v;
            arcAbove = oldArc;
            flowAbove = oldFlow;
            size = moved - oldSize;
            v = oldParent;
        }
    }

    /**
     * Returns whether the node is in its parent's list of children. Children of the root and sinks without children are
     * not.
     */
    private boolean isListed(int v) {
        int at = v << RECORD;
        return node[at] != root && (v < root || node[at + CHILD] >= 0);
    }

    private void unlink(int v) {
        if (!isListed(v)) {
            return;
        }
        int parent = node[v << RECORD];
        boolean listed = isListed(parent);
        remove(v, parent);
        if (listed && !isListed(parent)) {
            remove(parent, node[parent << RECORD]);
        }
    }

    private void link(int v, int parent) {
        node[v << RECORD] = parent;
        if (!isListed(v)) {
            return;
        }
        boolean listed = isListed(parent);
        insert(v, parent);
        if (!listed && isListed(parent)) {
            insert(parent, node[parent << RECORD]);
        }
    }

    private void remove(int v, int parent) {
        int next = node[(v << RECORD) + NEXT];
        int previous = node[(v << RECORD) + PREVIOUS];
        if (next >= 0) {
            node[(next << RECORD) + PREVIOUS] = previous;
        }
        if (previous >= 0) {
            node[(previous << RECORD) + NEXT] = next;
        } else {
            node[(parent << RECORD) + CHILD] = next;
        }
    }

    private void insert(int v, int parent) {
        int at = v << RECORD;
        int first = node[(parent << RECORD) + CHILD];
        node[at + NEXT] = first;
        node[at + PREVIOUS] = NONE;
        if (first >= 0) {
            node[(first << RECORD) + PREVIOUS] = v;
        }
        node[(parent << RECORD) + CHILD] = v;
    }

    /** Adds {@code by} to the price of every lot at or below {@code top}. */
    private void shift(int top, long by) {
        int waiting = 0;
        if (top > root) {
            waiting = shiftUnder(top, by, waiting);
        } else {
            price[top] += by;
            queue[waiting++] = top;
        }
        for (int done = 0; done < waiting; done++) {
            int sink = node[(queue[done] << RECORD) + CHILD];
            passed++;
            while (sink >= 0) {
                passed++;
                waiting = shiftUnder(sink, by, waiting);
                sink = node[(sink << RECORD) + NEXT];
            }
        }
    }

    private int shiftUnder(int sink, long by, int waiting) {
        int end = waiting;
        int lot = node[(sink << RECORD) + CHILD];
        while (lot >= 0) {
            passed++;
            price[lot] += by;
            if (node[(lot << RECORD) + CHILD] >= 0) {
                queue[end++] = lot;
            }
            lot = node[(lot << RECORD) + NEXT];
        }
        return end;
    }
}
