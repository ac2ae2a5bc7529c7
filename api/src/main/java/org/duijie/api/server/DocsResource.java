package org.duijie.api.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.http.SafeHeaders;

/**
 * {@code /docs}: the contract as a web page, in the reader's language. Its three files come from the service itself,
 * and its headers forbid the browser to load anything else.
 */
final class DocsResource implements Resource {
    private static final Map<String, String> OWN_ALONE = Map.of(
            SafeHeaders.POLICY, "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final Answer english = page("en", "Contents");
    private final Answer chinese = page("zh-CN", "目录");

    @Override
    public void register(Routes routes) {
        routes.get("/docs", Right.open(), call -> isChinese(call.wantedLanguage()) ? chinese : english, "lang");
        file(routes, "/docs/page.css", "page.css", "text/css");
        file(routes, "/docs/page.js", "page.js", "text/javascript");
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static Answer page(String language, String contents) {
        return answer(read("docs/page.html").replace("LANGUAGE", language).replace("CONTENTS", contents), "text/html");
    }

    private static void file(Routes routes, String path, String name, String type) {
        Answer answer = answer(read("docs/" + name), type);
        routes.get(path, Right.open(), call -> answer);
    }

    private static Answer answer(String text, String type) {
        return new Answer(200, OWN_ALONE, type + "; charset=utf-8", text);
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
