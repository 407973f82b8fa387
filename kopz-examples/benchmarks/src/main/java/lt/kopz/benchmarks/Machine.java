package lt.kopz.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says what was measured on. */
public final class Machine {
    private Machine() {}

    /**
     * The processor, its cores, the JDK, and the flags that the measured programs were given.
     *
     * @param flags the flags
     * @return a sentence for the head of a table
     */
    public static String described(String... flags) {
        return "%s, %d cores, %s %s%s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        flags.length == 0 ? "" : ", `" + String.join(" ", flags) + "`");
    }

    /** The name of the processor, where the system states it in a file. */
    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        String name = System.getProperty("os.arch");
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(name);
        } catch (IOException unreadable) {
            return name;
        }
    }
}
