package org.duijie.api.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.http.SafeHeaders;

/**
 * {@code /docs}: the contract as a web page. Its three files come from the service itself, and its headers forbid the
 * browser to load anything else.
 */
final class DocsResource implements Resource {
    private static final Map<String, String> OWN_ALONE = Map.of(
            SafeHeaders.POLICY, "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    @Override
    public void register(Routes routes) {
        file(routes, "/docs", "page.html", "text/html", "lang");
        file(routes, "/docs/page.css", "page.css", "text/css");
        file(routes, "/docs/page.js", "page.js", "text/javascript");
    }

    private static void file(Routes routes, String path, String name, String type, String... parameters) {
        Answer answer = new Answer(200, OWN_ALONE, type + "; charset=utf-8", read("docs/" + name));
        routes.get(path, Right.open(), call -> answer, parameters);
    }

    private static String read(String file) {
        try (InputStream in = DocsResource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
