package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A servlet that reports an error of its own, after the buffer of the service: the error is answered once, whatever happens then. */
class JettyErrorsTest {
    private final Metrics metrics = new Metrics(List.of());
    private final JettyErrors errors = new JettyErrors(metrics);
    private final Traffic traffic = new Traffic(() -> {});
    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
        traffic.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 413, 426, 500, 501, 503})
    void an_error_of_a_servlet_is_answered_once(int status) throws Exception {
        start(status, errors);

        HttpResponse<String> answer = asked("GET");
        int told = Problems.ofStatus(status).type().status();
        assertThat(answer.statusCode()).isEqualTo(told);
        assertThat(answer.body()).contains("urn:duijie:problem:");
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                .isPositive();
        assertThat(metrics.text()).contains("status=\"" + told + "\"} 1\n");
        assertThat(asked("HEAD").headers().map()).containsKey("content-length");
    }

    @Test
    void an_error_while_an_error_is_answered_ends_the_request() throws Exception {
        start(404, (request, response, callback) -> {
            errors.handle(request, response, callback);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 5_000); // the container misses the rest: an error
            return true;
        });

        assertThat(asked("GET").statusCode()).isEqualTo(500);
        assertThat(metrics.text()).contains("status=\"404\"} 1\n").doesNotContain("status=\"500\"");
    }

    private void start(int status, Request.Handler handler) throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Failing(status)), "/*");
        context.setErrorHandler(handler);
        server.addConnector(new ServerConnector(server));
        server.setHandler(new Buffering(context));
        server.start();
    }

    private HttpResponse<String> asked(String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/x"))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static final class Failing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final int status;

        Failing(int status) {
            this.status = status;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(status, "told by a servlet");
        }
    }

    private final class Buffering extends Handler.Wrapper {
        Buffering(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            AnswerBuffer answer =
                    new AnswerBuffer(request, response, callback, traffic, HttpServer.Pace.USUAL, () -> {});
            return super.handle(request, answer, answer);
        }
    }
}
