package org.duijie.api.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.duijie.api.http.SafeHeaders;

/** The style sheet in every document, and the headers that forbid the browser to use any other. */
final class PaperStyle {
    static final String TEXT = read("paper.css");
    static final Map<String, String> ALONE = Map.of(
            SafeHeaders.POLICY,
            "default-src 'none'; style-src 'sha256-" + hash(TEXT)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private PaperStyle() {}

    private static String read(String file) {
        try (InputStream in = PaperStyle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
