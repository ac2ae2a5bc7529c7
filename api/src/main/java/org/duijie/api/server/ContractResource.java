package org.duijie.api.server;

import java.util.Locale;
import java.util.Map;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /openapi.json}: the contract in the client's language. Reading it takes long, so a process reads it once. */
final class ContractResource implements Resource {
    private static final String ENGLISH = ContractDocument.in(Locale.ENGLISH).toString();
    private static final String CHINESE = ContractDocument.in(Locale.CHINESE).toString();

    @Override
    public void register(Routes routes) {
        routes.get("/openapi.json", Right.open(), this::contract, "lang");
    }

    private Answer contract(Call call) {
        boolean isChinese = call.wantedLanguage().getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Answer(200, Map.of(), Answer.JSON, isChinese ? CHINESE : ENGLISH);
    }
}
