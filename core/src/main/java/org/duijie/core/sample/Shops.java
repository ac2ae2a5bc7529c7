package org.duijie.core.sample;

import java.util.List;

/** Names of shop chains. The header of {@code shops.tsv} names the source. */
final class Shops {
    static final List<String> NAMES =
            ResourceTable.rows("shops.tsv").stream().map(row -> row[0]).toList();

    private Shops() {}
}
