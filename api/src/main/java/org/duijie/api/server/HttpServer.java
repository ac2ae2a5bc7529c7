package org.duijie.api.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Backend;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.ProblemType;
import org.duijie.api.http.Routes;
import org.duijie.api.http.Routes.Route;
import org.duijie.api.http.SafeHeaders;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server. All requests pass through one pipeline to the resources, and every error is answered as a problem
 * document.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final String STARTED = "started";

    private final Metrics metrics;
    private final List<Route> routes;
    private final Pipeline pipeline;
    private final Limits limits;
    private final Paths paths;
    private final Connections connections;
    private final Traffic traffic;
    private final Streams streams;
    private final QueuedThreadPool threads;
    private final Javalin javalin;

    /**
     * The limits of a server.
     *
     * @param bodyBytes the maximum size of a body in bytes
     * @param threads the maximum number of requests that run at once
     * @param stopMillis how long to wait for requests under way when the server stops, in milliseconds
     * @param requestsPerMinute the maximum number of requests of one user in a minute; 0 for no limit
     * @param unknownPerMinute the maximum number of requests without a valid token from one address in a minute; 0 for
     *     no limit
     * @param pace the minimum speed of a client
     */
    public record Limits(
            int bodyBytes, int threads, long stopMillis, long requestsPerMinute, long unknownPerMinute, Pace pace) {
        /** Makes limits with the default minimum speed of a client. */
        public Limits(int bodyBytes, int threads, long stopMillis, long requestsPerMinute, long unknownPerMinute) {
            this(bodyBytes, threads, stopMillis, requestsPerMinute, unknownPerMinute, Pace.USUAL);
        }

        /** Makes limits with the default minimum speed, and no limit on the number of requests. */
        public Limits(int bodyBytes, int threads, long stopMillis) {
            this(bodyBytes, threads, stopMillis, 0, 0);
        }
    }

    private HttpServer(Backend backend, Limits limits, Optional<Tls> tls, String host, int port) {
        this.limits = limits;
        this.metrics = new Metrics(backend.watched());
        this.streams = new Streams(limits.pace());
        this.pipeline = new Pipeline(backend, limits, streams);
        this.routes = routes(backend, metrics);
        this.paths = new Paths(routes);
        this.connections = new Connections(limits.pace());
        this.traffic = new Traffic(connections::sweep);
        this.threads = new QueuedThreadPool(limits.threads());
        this.javalin = Javalin.create(config -> {
            configure(config);
            tls.ifPresent(keys -> config.jetty.addConnector((jetty, http) -> keys.connector(jetty, http, host, port)));
        });
    }

    /** Returns all routes, including those of the HTTP layer itself. */
    public static List<Route> routes(Backend backend) {
        return routes(backend, new Metrics(backend.watched()));
    }

    private static List<Route> routes(Backend backend, Metrics metrics) {
        Routes routes = new Routes();
        List.of(new HealthResource(backend, metrics), new ContractResource(), new DocsResource())
                .forEach(each -> each.register(routes));
        backend.resources().forEach(each -> each.register(routes));
        return routes.all();
    }

    /** Starts a server on {@code host} and {@code port}; port 0 means any free port. */
    public static HttpServer start(Backend backend, Limits limits, String host, int port) {
        return start(backend, limits, Optional.empty(), host, port);
    }

    /** Starts a server that serves TLS if {@code tls} is present. */
    public static HttpServer start(Backend backend, Limits limits, Optional<Tls> tls, String host, int port) {
        HttpServer server = new HttpServer(backend, limits, tls, host, port);
        server.listen(host, port);
        return server;
    }

    /** Starts to listen. Throws the cause of a failed start, because Javalin would only log it. */
    private void listen(String host, int port) {
        JavalinLogger.enabled = false;
        try {
            javalin.start(host, port);
        } catch (JavalinException e) {
            streams.close();
            traffic.close();
            throw e;
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Accepts no more requests, ends the streams, waits for the requests under way, and stops. */
    @Override
    public void close() {
        streams.close();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("some requests did not end in time: {}", e.getMessage());
        } finally {
            traffic.close();
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.http.compressionStrategy = CompressionStrategy.NONE; // HEAD states the length of what GET sends
        config.http.defaultContentType = Answer.JSON;
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(this::configure);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setHeaderCacheCaseSensitive(true); // tokens and cookies that differ in case are different
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new JettyErrors(metrics)));
        config.routes.before(HttpServer::begin);
        config.routes.after(this::end);
        config.routes.exception(HttpResponseException.class, this::fail);
        config.routes.exception(Exception.class, this::fail);
        routes.forEach(route -> register(config, route));
    }

    private void configure(Server server) {
        server.setErrorHandler(new JettyErrors(metrics));
        Map<String, HeavyRequests> heavy = routes.stream()
                .filter(Route::isHeavy)
                .collect(Collectors.toMap(Route::path, route -> new HeavyRequests(threads)));
        LargeBodies large = new LargeBodies(limits.bodyBytes(), threads);
        server.setHandler(
                new GracefulHandler(new Door(limits, pipeline, paths, metrics, traffic, connections, large, heavy)));
        server.setStopTimeout(limits.stopMillis());
        server.addEventListener(connections);
    }

    private void register(JavalinConfig config, Route route) {
        config.routes.addEndpoint(endpoint(HandlerType.findOrCreate(route.method()), route));
        if (route.method().equals("GET")) {
            config.routes.addEndpoint(endpoint(HandlerType.HEAD, route));
        }
    }

    private Endpoint endpoint(HandlerType method, Route route) {
        return new Endpoint(method, route.path(), context -> pipeline.run(route, context));
    }

    private static void begin(Context context) {
        context.attribute(STARTED, System.nanoTime());
        RequestId.stamp(context);
        SafeHeaders.ALL.forEach(context::header);
    }

    private void fail(Exception thrown, Context context) {
        ProblemDocument problem = Problems.of(thrown);
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            problem = paths.refusal(context.path());
        }
        metrics.refused(problem.type());
        Pipeline.write(context, problem.answer(Call.languageOf(context), RequestId.of(context)));
    }

    private void end(Context context) {
        Long started = context.attribute(STARTED);
        long nanos = started == null ? 0 : System.nanoTime() - started;
        String method = context.req().getMethod();
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        String path = endpoint == null ? "none" : endpoint.path;
        metrics.record(method, path, context.statusCode(), nanos);
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", path)
                .addKeyValue("status", context.statusCode())
                .addKeyValue("micros", nanos / 1_000)
                .log("answered");
        RequestId.forget();
    }

    /**
     * The minimum speed of a client, and the maximum number of connections. A slower client is disconnected, so that it
     * does not block others.
     *
     * @param patienceMillis the time that a body or an answer of any size may take, in milliseconds
     * @param leastRate the minimum rate in bytes a second: a body or an answer may take one more second for each
     *     {@code leastRate} bytes
     * @param connections the maximum number of connections of one address at once; 0 for no limit
     * @param allConnections the maximum number of connections of all addresses together; 0 for no limit
     */
    public record Pace(long patienceMillis, long leastRate, int connections, int allConnections) {
        /** The default: ten seconds, plus one second for each kilobyte. */
        public static final Pace USUAL = new Pace(10_000, 1_000, 2_000, 5_000);

        /** Returns whether a transfer that began {@code nanos} ago is too slow if it has moved only {@code bytes}. */
        boolean isTooSlow(long nanos, long bytes) {
            long seconds = bytes / leastRate;
            return nanos > TimeUnit.MILLISECONDS.toNanos(patienceMillis) + TimeUnit.SECONDS.toNanos(seconds);
        }
    }
}
