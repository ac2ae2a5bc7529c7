package org.duijie.api.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The contract as it is served, for tests of other packages. */
public final class JoinedContract {
    private JoinedContract() {}

    /** Returns the contract with Chinese descriptions if {@code language} is Chinese, otherwise with English ones. */
    public static ObjectNode in(Locale language) {
        return ContractDocument.in(language);
    }
}
