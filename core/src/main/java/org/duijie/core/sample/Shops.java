package org.duijie.core.sample;

import java.util.List;

/** Names of shop chains; see the head of {@code shops.tsv} for where they come from. */
final class Shops {
    static final List<String> NAMES =
            ResourceTable.rows("shops.tsv").stream().map(row -> row[0]).toList();

    private Shops() {}
}
