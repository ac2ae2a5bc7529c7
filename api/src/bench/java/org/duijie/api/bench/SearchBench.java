package org.duijie.api.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The usual searches over many listings, over HTTP, one after another on one connection. */
final class SearchBench {
    private static final int WARM_UP = Integer.getInteger("warmUp", 100);
    private static final int RUNS = Integer.getInteger("runs", 300);

    private final Report report;

    SearchBench(Report report) {
        this.report = report;
    }

    /** @param tokens who asks, by name */
    void run(int port, int listings, Map<String, String> tokens) throws IOException {
        report.say("");
        report.say("## Searches");
        report.say(String.format(
                "%,d listings in SQLite, pages of 50 over HTTP, complete answers; %d runs each after %d for warm-up, in milliseconds. CPU is per request, of the whole process including the client.",
                listings, RUNS, WARM_UP));
        report.say("");
        report.say("| search | who asks | items | p50 | p99 | worst | CPU |");
        report.say("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        try (Connection connection = new Connection(port)) {
            for (Map.Entry<String, String> search : searches(listings).entrySet()) {
                for (Map.Entry<String, String> token : tokens.entrySet()) {
                    measure(connection, search, token);
                }
            }
        }
        report.sayLoad();
    }

    private void measure(Connection connection, Map.Entry<String, String> search, Map.Entry<String, String> token)
            throws IOException {
        byte[] request = Connection.request("GET", "/v1/listings?" + search.getValue(), token.getValue(), "", "");
        Times times = new Times();
        long cpu = 0;
        for (int i = -WARM_UP; i < RUNS; i++) {
            cpu = i == 0 ? Report.cpuNanos() : cpu;
            long started = System.nanoTime();
            int status = connection.exchange(request);
            long ended = System.nanoTime();
            if (status != 200) {
                throw new IOException(search.getKey() + ": " + status + " " + connection.body());
            }
            if (i >= 0) {
                times.add(ended - started);
            }
        }
        double cpuMillis = (Report.cpuNanos() - cpu) / 1e6 / RUNS;
        int items = connection.body().split("\"changedAt\"", -1).length - 1;
        report.say("| " + search.getKey() + " | " + token.getKey() + " | " + items + " | " + times.millis(0.5) + " | "
                + times.millis(0.99) + " | " + times.millis(1) + " | " + String.format(Locale.ROOT, "%.2f", cpuMillis)
                + " |");
    }

    private static Map<String, String> searches(int listings) {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("first page", "limit=50");
        searches.put("page in the middle", cursor(listings / 2));
        searches.put("last page", cursor(listings - 20));
        searches.put("product group", "product=poultry");
        searches.put("product group, in the middle", "product=poultry&" + cursor(listings / 2));
        searches.put("product", "product=poultry/broiler");
        searches.put("product, last page", "product=poultry/broiler&" + cursor(listings - 200));
        searches.put("small box", "box=34.5,110.8,34.6,110.9");
        searches.put("box of a county", "box=34.2,110.3,34.7,111.0");
        searches.put("large box", "box=33,109,36,112");
        searches.put("empty box", "box=20,100,21,101");
        searches.put("within 30 km", "lat=34.5&lon=110.9&within=30%20km");
        searches.put("one week", "from=2026-12-19&to=2026-12-25");
        searches.put("days after all windows", "from=2028-01-01");
        searches.put("last days", "from=2027-10-24");
        searches.put("product and box", "product=poultry&box=34.2,110.3,34.7,111.0");
        searches.put(
                "product, box and week", "product=poultry&box=34.2,110.3,34.7,111.0&from=2026-12-19&to=2026-12-25");
        searches.put("text 鸡", "text=" + encoded("鸡"));
        searches.put("text 肉鸡", "text=" + encoded("肉鸡"));
        searches.put("text 合作社 (in every name)", "text=" + encoded("合作社"));
        searches.put("text 函谷关", "text=" + encoded("函谷关"));
        searches.put("text 第77养殖 (one cooperative)", "text=" + encoded("第77养殖"));
        searches.put("text 地理标志 (in few notes)", "text=" + encoded("地理标志"));
        searches.put("text 冷库存放 (in many notes)", "text=" + encoded("冷库存放"));
        searches.put("text found nowhere", "text=" + encoded("龙虾鲍鱼"));
        searches.put("text and product", "product=poultry&text=" + encoded("函谷关"));
        searches.put("withdrawn", "status=withdrawn");
        return searches;
    }

    private static String cursor(int n) {
        String id = String.format("lst_%026d", n);
        return "cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
