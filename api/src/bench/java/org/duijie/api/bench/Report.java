package org.duijie.api.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of the results. */
final class Report {
    private final List<String> lines = new ArrayList<>();

    Report() {
        lines.add("# Benchmarks of the service");
        lines.add("Made by `api/src/bench` (`mvn -q -Pbench -pl api -am -DskipTests integration-test`); do not edit. "
                + "Client and server share one JVM and the machine.");
        lines.add("");
        lines.add("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, Linux, "
                + System.getProperty("java.vm.name") + " " + Runtime.version() + ".");
    }

    /** What this process has used of the processors. */
    static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    void say(String line) {
        System.out.println(line);
        lines.add(line);
    }

    /** How busy the machine was, this run included. */
    void sayLoad() {
        double load =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getSystemLoadAverage();
        say("");
        say(String.format(Locale.ROOT, "Load average of the machine at the end, this run included: %.1f.", load));
    }

    void write(Path page) throws IOException {
        Files.writeString(page, String.join("\n", lines) + "\n");
    }
}
