package org.duijie.api.serve;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.deal.Proposals;
import org.duijie.api.round.RoundLimits;
import org.duijie.api.server.HttpServer.Pace;

/**
 * The settings of the service. Each comes from a flag, or else from the environment ({@code DUIJIE_} and the name in
 * capitals), or else from the file that {@code config} names, or else from the defaults here. An unknown name is
 * refused in every source.
 *
 * @param db an SQLite file, or {@code jdbc:postgresql://…}
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free port
 * @param readers the maximum number of connections that read at once
 * @param threads the maximum number of requests that run at once
 * @param bodyBytes the maximum size of a body in bytes
 * @param stopMillis how long to wait for requests under way when the service stops, in milliseconds
 * @param rounds the maximum number of match rounds that run at once; 0 if other servers run them all
 * @param roundLimits how much of the service a bureau's match rounds may use
 * @param holds the limits on what a buyer may hold by its own proposals
 * @param requestsPerMinute the maximum number of requests of one user in a minute; 0 for no limit
 * @param unknownPerMinute the maximum number of requests without a valid token from one address in a minute; 0 for no
 *     limit
 * @param pace the minimum speed of a client, and the maximum number of connections of an address
 * @param tlsCert the PEM file of the certificate; empty to serve plain HTTP
 * @param tlsKey the PEM file of its key
 * @param map the GeoJSON file of the boundary that maps show
 * @param secondFactor whether liaisons need the digits of an authenticator app for adopting and settling
 */
public record Settings(
        String db,
        String host,
        int port,
        int readers,
        int threads,
        int bodyBytes,
        long stopMillis,
        int rounds,
        RoundLimits roundLimits,
        Proposals.HoldLimits holds,
        long requestsPerMinute,
        long unknownPerMinute,
        Pace pace,
        Optional<String> tlsCert,
        Optional<String> tlsKey,
        Optional<String> map,
        boolean secondFactor) {

    /**
     * Reads the settings.
     *
     * @param flags the flags that were given, by name
     * @throws InvalidException when settings are invalid; it lists all of them
     */
    public static Settings read(Map<String, String> flags, Map<String, String> environment) {
        SettingSource source = new SettingSource(flags, environment);
        Settings settings = of(source);
        source.refuseWrong();
        return settings;
    }

    /** Returns whether the server itself serves TLS. */
    public boolean isEncrypted() {
        return tlsCert.isPresent() && tlsKey.isPresent();
    }

    private static Settings of(SettingSource source) {
        return new Settings(
                source.text("db").orElse("duijie.db"),
                source.text("host").orElse("127.0.0.1"),
                (int) source.whole("port", 7070, 0, 65_535),
                (int) source.whole("readers", 8, 1, 1_000),
                (int) source.whole("threads", 64, 8, 10_000),
                (int) source.whole("body_bytes", 1_000_000, 1_000, 100_000_000),
                source.whole("stop_millis", 10_000, 0, 600_000),
                (int) source.whole("rounds", 1, 0, 64),
                new RoundLimits(
                        source.whole("rounds_waiting", RoundLimits.USUAL.waiting(), 1, 10_000),
                        Duration.ofSeconds(source.whole(
                                "round_seconds", RoundLimits.USUAL.time().toSeconds(), 1, 86_400)),
                        source.whole("round_steps", RoundLimits.USUAL.steps(), 1, 1_000_000_000)),
                new Proposals.HoldLimits(
                        Duration.ofHours(source.whole(
                                "hold_hours",
                                Proposals.HoldLimits.USUAL.longest().toHours(),
                                1,
                                720)),
                        (int) source.whole("hold_share", Proposals.HoldLimits.USUAL.perMille(), 1, 1_000),
                        (int) source.whole("hold_open", Proposals.HoldLimits.USUAL.open(), 1, 1_000)),
                source.whole("rate", 6_000, 0, 1_000_000),
                source.whole("unknown_rate", 30, 0, 1_000_000),
                new Pace(
                        source.whole("patience_millis", Pace.USUAL.patienceMillis(), 100, 600_000),
                        source.whole("least_rate", Pace.USUAL.leastRate(), 1, 1_000_000_000),
                        (int) source.whole("connections", Pace.USUAL.connections(), 0, 1_000_000),
                        (int) source.whole("all_connections", Pace.USUAL.allConnections(), 0, 1_000_000)),
                source.text("tls_cert"),
                source.text("tls_key"),
                source.text("map"),
                source.whole("second_factor", 0, 0, 1) == 1);
    }

    /** Invalid settings. */
    public static final class InvalidException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Wrong> wrong;

        /** The kinds of faults of a setting. */
        public enum Kind {
            /** The value is not a whole number in its range. The valid range is given as {@code from to}. */
            NOT_WHOLE,
            /** The file of settings cannot be read. */
            NO_FILE,
            /** No setting has this name. The nearest valid name is given, or all names. */
            UNKNOWN
        }

        /**
         * One invalid setting.
         *
         * @param value the value given; for an unknown name, its source
         * @param wayOut what can be given instead; may be empty
         */
        public record Wrong(Kind kind, String setting, String value, String wayOut) {}

        InvalidException(List<Wrong> wrong) {
            super(wrong.stream()
                    .map(each -> each.setting() + ": " + each.value())
                    .collect(Collectors.joining("; ")));
            this.wrong = List.copyOf(wrong);
        }

        /** Returns all invalid settings, so that they can be corrected at once. */
        public List<Wrong> wrong() {
            return wrong;
        }
    }
}
