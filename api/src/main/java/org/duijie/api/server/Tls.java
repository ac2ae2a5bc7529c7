package org.duijie.api.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The certificate and the key with which the server itself serves TLS. Both are read once, when the server starts.
 *
 * @param keys a store with the one key and its chain of certificates
 */
public record Tls(KeyStore keys) {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final char[] NO_PASSWORD = new char[0];

    /** Thrown when the file of the certificate or of the key cannot be used; its message is the name of the file. */
    public static final class UnusableFileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableFileException(String file, Throwable cause) {
            super(file, cause);
        }
    }

    /**
     * Reads two PEM files.
     *
     * @param certificate the file of the server's certificate, followed by the intermediate certificates
     * @param key the file of its private key, unencrypted in PKCS #8 ({@code BEGIN PRIVATE KEY})
     * @throws UnusableFileException when a file cannot be read, or does not have this content
     */
    public static Tls read(String certificate, String key) {
        Collection<? extends Certificate> chain = chain(certificate);
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, NO_PASSWORD);
            keys.setKeyEntry("server", key(key), NO_PASSWORD, chain.toArray(Certificate[]::new));
            return new Tls(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableFileException(key, e);
        }
    }

    ServerConnector connector(Server server, HttpConfiguration plain, String host, int port) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(keys);
        factory.setKeyStorePassword("");
        HttpConfiguration http = new HttpConfiguration(plain);
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(factory, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private static Collection<? extends Certificate> chain(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            Collection<? extends Certificate> chain =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (chain.isEmpty()) {
                throw new IOException("no certificate");
            }
            return chain;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableFileException(file, e);
        }
    }

    private static PrivateKey key(String file) throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(bytes(file));
        for (String algorithm : ALGORITHMS) {
            Optional<PrivateKey> key = key(spec, algorithm);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new InvalidKeySpecException(file);
    }

    private static Optional<PrivateKey> key(PKCS8EncodedKeySpec spec, String algorithm)
            throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
        } catch (InvalidKeySpecException another) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String file) {
        try {
            String text = Files.readString(Path.of(file), StandardCharsets.US_ASCII);
            int from = text.indexOf(BEGIN);
            int to = text.indexOf(END);
            if (from < 0 || to < from) {
                throw new IOException("no " + BEGIN);
            }
            return Base64.getMimeDecoder().decode(text.substring(from + BEGIN.length(), to));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableFileException(file, e);
        }
    }
}
