package lt.kopz.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what the tests of a build cost, in seconds of processor and of clock, into one file for all modules: of each module, of each class, and of
 * each slow test that is not for the thorough run. The build says where ({@code kopz.costs}); without that nothing is written.
 *
 * <p>Of a module the processes that run its tests are counted, of a class and a test the thread that does. What a test has other threads and
 * programs do is in its seconds of clock alone.
 *
 * <p>A test is slow that computes and waits for a second. On a machine that has other work to do the clock says more than that, so it alone
 * speaks against a test from five seconds on.
 */
public final class SuiteCosts implements TestExecutionListener {
    /** What is measured, in the order of the file. */
    enum Kind {
        MODULE,
        CLASS,
        SLOW
    }

    private record Line(Kind kind, String name) {}

    /** Milliseconds of processor and of clock. */
    private record Cost(long processor, long clock) {
        Cost plus(Cost other) {
            return new Cost(processor + other.processor, clock + other.clock);
        }

        Cost minus(Cost other) {
            return new Cost(processor - other.processor, clock - other.clock);
        }

        static Cost ofThread() {
            return now(THREADS.getCurrentThreadCpuTime());
        }

        static Cost ofProcess() {
            return now(
                    ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean it
                            ? it.getProcessCpuTime()
                            : 0);
        }

        private static Cost now(long processor) {
            return new Cost(processor / 1_000_000, System.nanoTime() / 1_000_000);
        }
    }

    private record Begun(Thread thread, Cost cost, long waited) {}

    private static final Comparator<Map.Entry<Line, Cost>> DEAREST_FIRST =
            Comparator.<Map.Entry<Line, Cost>, Kind>comparing(
                            entry -> entry.getKey().kind())
                    .thenComparing(entry -> -entry.getValue().processor())
                    .thenComparing(entry -> entry.getKey().name());

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final @Nullable Path file;
    private final String build;
    private final String module;
    private final long slow;
    private final Consumer<String> console;

    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Map<Line, Cost> costs = new ConcurrentHashMap<>();
    /** What the process had taken when its tests were last written down: nothing, but for the clock. */
    private Cost written = new Cost(0, Cost.ofProcess().clock());

    /** As the build says. */
    public SuiteCosts() {
        this(
                Optional.ofNullable(System.getProperty("kopz.costs"))
                        .map(Path::of)
                        .orElse(null),
                System.getProperty("kopz.costs.build", ""),
                System.getProperty("kopz.costs.module", ""),
                1000,
                System.out::println);
    }

    /** A test is slow that computes and waits for so many milliseconds. */
    SuiteCosts(@Nullable Path file, String build, String module, long slow, Consumer<String> console) {
        this.file = file;
        this.build = build;
        this.module = module;
        this.slow = slow;
        this.console = console;
        THREADS.setThreadContentionMonitoringEnabled(file != null);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), new Begun(Thread.currentThread(), Cost.ofThread(), waited()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Begun begin = begun.remove(test.getUniqueId());
        TestSource source = test.getSource().orElse(null);
        if (begin == null || !begin.thread().equals(Thread.currentThread())) {
            return;
        }
        Cost cost = Cost.ofThread().minus(begin.cost());
        if (source instanceof ClassSource type
                && test.getUniqueIdObject().getSegments().size() == 2) {
            costs.merge(new Line(Kind.CLASS, module + " " + type.getClassName()), cost, Cost::plus);
        } else if (source instanceof MethodSource method
                && (cost.processor() + waited() - begin.waited() >= slow || cost.clock() / 5 >= slow)
                && !test.getTags().contains(TestTag.create("thorough"))) {
            // the invocations of a test with parameters have its name: the dearest stays
            costs.merge(
                    new Line(Kind.SLOW, module + " " + method.getClassName() + "." + method.getMethodName()),
                    cost,
                    (one, other) -> one.clock() > other.clock() ? one : other);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (file == null) {
            return;
        }
        Cost all = Cost.ofProcess();
        costs.put(new Line(Kind.MODULE, module), all.minus(written));
        written = all;
        costs.entrySet().stream()
                .filter(cost -> cost.getKey().kind() == Kind.SLOW)
                .sorted(DEAREST_FIRST)
                .forEach(cost -> console.accept("Not for the thorough run, and " + text(cost)));
        add(file);
        costs.clear();
    }

    /** For how many milliseconds this thread has waited so far. */
    private static long waited() {
        return THREADS.getThreadInfo(Thread.currentThread().getId()).getWaitedTime();
    }

    private static String text(Map.Entry<Line, Cost> line) {
        return "%-6s %9s %9s  %s"
                .formatted(
                        line.getKey().kind().name().toLowerCase(Locale.ROOT),
                        seconds(line.getValue().processor()),
                        seconds(line.getValue().clock()),
                        line.getKey().name());
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toString();
    }

    private static long millis(String seconds) {
        return new BigDecimal(seconds).movePointRight(3).longValueExact();
    }

    /** Adds to what the build has written so far, in whatever process. */
    private void add(Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    to, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock(); // until it is closed
                ByteBuffer before = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                while (before.hasRemaining() && channel.read(before) >= 0) {
                    // until all is read
                }
                String title = "Seconds of processor and of clock that tests took in the build of " + build;
                Map<Line, Cost> sum = new HashMap<>(costs);
                List<String> lines =
                        UTF_8.decode(before.flip()).toString().lines().toList();
                if (!lines.isEmpty() && lines.get(0).equals(title)) {
                    lines.stream().skip(1).forEach(line -> {
                        String[] cells = line.strip().split(" +", 4);
                        sum.merge(
                                new Line(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[3]),
                                new Cost(millis(cells[1]), millis(cells[2])),
                                Cost::plus);
                    });
                }
                String after = Stream.concat(
                                Stream.of(title),
                                sum.entrySet().stream().sorted(DEAREST_FIRST).map(SuiteCosts::text))
                        .map(line -> line + "\n")
                        .reduce("", String::concat);
                channel.truncate(0);
                channel.write(UTF_8.encode(after), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
