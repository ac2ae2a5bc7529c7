package org.duijie.api.server;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /openapi.json}: the contract. It is kept as {@code openapi.yaml}. */
final class ContractResource implements Resource {
    private static final String FILE = "/openapi.yaml";

    private final String contract = read();

    @Override
    public void register(Routes routes) {
        routes.get("/openapi.json", Right.open(), call -> new Answer(200, Map.of(), Answer.JSON, contract));
    }

    private static String read() {
        try (InputStream in = ContractResource.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readTree(in).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
