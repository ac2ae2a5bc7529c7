package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.duijie.api.http.ServerTest;
import org.duijie.api.serve.ServedApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server encrypts by itself, with a certificate and a key in PEM files. */
class TlsTest extends ServerTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    private Path folder;

    @BeforeEach
    void door() {
        app.sessions()
                .open("liaison", app.tokens().principal(liaison).orElseThrow().withoutToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void a_session_over_tls_has_a_secure_cookie_bound_to_its_host(String algorithm) throws Exception {
        KeyStore keys = keys(algorithm);
        Tls tls = Tls.read(
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("it").getEncoded()),
                pem("key.pem", "PRIVATE KEY", keys.getKey("it", PASSWORD).getEncoded()));
        try (HttpServer server = HttpServer.start(ServedApp.of(app), limits(), Optional.of(tls), "127.0.0.1", 0)) {
            String base = "https://localhost:" + server.port();
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keys)).build();
            HttpRequest signIn = HttpRequest.newBuilder(URI.create(base + "/v1/sessions"))
                    .header("Origin", base)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"door\":\"liaison\"}"))
                    .build();

            HttpResponse<String> answer = client.send(signIn, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-duijie=ds_")
                    .endsWith("; Secure");
        }
    }

    @Test
    void a_file_that_is_no_certificate_or_no_key_is_named() throws Exception {
        KeyStore keys = keys("EC");
        String certificate =
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("it").getEncoded());
        String key = pem("key.pem", "PRIVATE KEY", keys.getKey("it", PASSWORD).getEncoded());

        assertThatThrownBy(() -> Tls.read(key, key)).hasMessage(key);
        assertThatThrownBy(() -> Tls.read(certificate, certificate)).hasMessage(certificate);
        assertThatThrownBy(() -> Tls.read("none.pem", key)).hasMessage("none.pem");
    }

    private KeyStore keys(String algorithm) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-alias",
                        "it",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("it", keys.getCertificate("it"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private String pem(String name, String kind, byte[] bytes) throws IOException {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII)
                .toString();
    }
}
