package org.duijie.api.desk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.http.SafeHeaders;

/**
 * {@code /}: the desk. Its headers allow the browser to run only the desk's own scripts, and forbid it to turn text
 * into markup ({@code require-trusted-types-for}).
 */
final class DeskResource implements Resource {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types desk";
    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final Set<String> NONE = Set.of("gzip;q=0", "gzip;q=0.0", "gzip;q=0.00", "gzip;q=0.000");
    /** The file that may control the whole site, although its own path is below: see ADR 15. */
    private static final String WORKER = "offline/worker.js";

    private static final String ASK_AGAIN = "no-cache";

    private final DeskFiles files;

    /**
     * Reads the files, so that a service with a missing file does not start.
     *
     * @throws IllegalStateException naming the file that is not in the jar
     */
    DeskResource() {
        this.files = DeskFiles.ofJar();
    }

    @Override
    public void register(Routes routes) {
        routes.page("/", Right.open(), this::page);
        routes.page("/l", Right.open(), this::page);
        routes.page("/b", Right.open(), this::page);
        routes.page("/desk/{version}/{name}", Right.open(), call -> file(call, call.segment("name")));
        routes.page(
                "/desk/{version}/{folder}/{name}",
                Right.open(),
                call -> file(call, call.segment("folder") + "/" + call.segment("name")));
    }

    private Answer file(Call call, String name) {
        DeskFile file =
                files.find(call.segment("version"), name).orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
        return answer(call, file, YEAR, name.equals(WORKER) ? Map.of("Service-Worker-Allowed", "/") : Map.of());
    }

    private Answer page(Call call) {
        return answer(call, files.index(), ASK_AGAIN, Map.of());
    }

    private static Answer answer(Call call, DeskFile file, String kept, Map<String, String> more) {
        boolean isPacked =
                call.header("Accept-Encoding").filter(DeskResource::takesGzip).isPresent();
        Map<String, String> headers = new HashMap<>(more);
        headers.put(SafeHeaders.POLICY, POLICY);
        headers.put("Cache-Control", kept);
        headers.put("Vary", "Accept-Encoding");
        headers.put("ETag", "\"" + Hash.of(file.plain()) + "\"");
        if (isPacked) {
            headers.put("Content-Encoding", "gzip");
            return Answer.ofBytes(headers, file.type(), file.packed());
        }
        return new Answer(200, headers, file.type(), new String(file.plain(), StandardCharsets.UTF_8));
    }

    private static boolean takesGzip(String accepted) {
        return Stream.of(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                .map(each -> each.replace(" ", ""))
                .anyMatch(each -> each.equals("gzip") || (each.startsWith("gzip;q=") && !NONE.contains(each)));
    }
}
