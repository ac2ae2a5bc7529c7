package org.duijie.core.sample;

import java.util.List;

/** Names of shop chains; the head of {@code shops.tsv} names the source. */
final class Shops {
    static final List<String> NAMES =
            ResourceTable.rows("shops.tsv").stream().map(row -> row[0]).toList();

    private Shops() {}
}
