package org.duijie.core.match.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used. */
final class Gauge {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;

    private Gauge() {}

    /** CPU seconds of this process, native and collector threads included. */
    static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / NANOS;
    }

    /** The most memory the process {@code pid} ever had resident, in KiB; −1 where it is not known. */
    static long peakKib(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
