package lt.kopz.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.benchmarks.GrowthBenchmark.Fresh;

/**
 * The works of {@link GrowthBenchmark} in turns within one process: each beside the same of a fourth of the facts, and beside reading. What else
 * the machine does then meets both alike, so that their ratio is steady where their times are not.
 */
final class InTurns {
    /** So many facts, and four times as many as before. */
    private static final int[] SIZES = {1_000, 4_000, 16_000, 64_000};

    /** So that the compiler has seen them all; a report is compiled only after some thirty. */
    private static final int WARMING = 30;

    private static final int TURNS = 15;

    /** What takes less is done again and again until it takes as long. */
    private static final long LEAST_NANOSECONDS = 20_000_000;

    /** What is done with a dossier. */
    private interface Work {
        Object of(GrowthBenchmark growth, Fresh fresh) throws Exception;
    }

    /** Keeps what was worked out, so that no compiler leaves the work out. */
    private static volatile Object kept = "";

    private final Map<String, Work> works = new LinkedHashMap<>();

    private InTurns() {
        works.put("build", (growth, fresh) -> growth.build());
        works.put(Benchmarks.READING, (growth, fresh) -> growth.read());
        works.put("financing", GrowthBenchmark::financing);
        works.put("allGaps", GrowthBenchmark::allGaps);
        works.put("explain", (growth, fresh) -> growth.explain());
        works.put("rulebook", GrowthBenchmark::rulebook);
        works.put("yearlyReport", GrowthBenchmark::yearlyReport);
    }

    /**
     * Prints a table in Markdown, in some ten minutes on a quiet machine.
     *
     * @param arguments the works, by the names of the table; none for all
     */
    public static void main(String[] arguments) {
        new InTurns().lines(List.of(arguments)).forEach(System.out::println);
    }

    private List<String> lines(List<String> wanted) {
        List<GrowthBenchmark> sized = new ArrayList<>();
        for (int facts : SIZES) {
            GrowthBenchmark growth = new GrowthBenchmark();
            growth.facts = facts;
            growth.prepare();
            sized.add(growth);
        }
        GrowthBenchmark compared = sized.stream()
                .filter(growth -> growth.facts == Benchmarks.COMPARED_AT)
                .findFirst()
                .orElseThrow();
        Map<String, Work> asked = new LinkedHashMap<>(works);
        asked.keySet().removeIf(name -> !wanted.isEmpty() && !wanted.contains(name));
        Work reading = Objects.requireNonNull(works.get(Benchmarks.READING));
        Stream.concat(Stream.of(reading), asked.values().stream()).distinct().forEach(work -> {
            for (int i = 0; i < WARMING; i++) {
                nanoseconds(work, compared);
            }
        });
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| medians of " + TURNS + " turns |");
        for (int i = 1; i < SIZES.length; i++) {
            head.append(String.format(Locale.ROOT, " %,d to %,d |", SIZES[i - 1], SIZES[i]));
        }
        lines.add(head + String.format(Locale.ROOT, " × %s at %,d |", Benchmarks.READING, Benchmarks.COMPARED_AT));
        lines.add("|---|" + "--:|".repeat(SIZES.length));
        asked.forEach((name, work) -> {
            StringBuilder row = new StringBuilder("| " + name + " |");
            for (int i = 1; i < sized.size(); i++) {
                GrowthBenchmark smaller = sized.get(i - 1);
                GrowthBenchmark larger = sized.get(i);
                row.append(said(ratio(() -> nanoseconds(work, larger), () -> nanoseconds(work, smaller))));
            }
            lines.add(row + said(ratio(() -> nanoseconds(work, compared), () -> nanoseconds(reading, compared))));
        });
        return lines;
    }

    private static String said(double ratio) {
        return String.format(Locale.ROOT, " × %.2f |", ratio);
    }

    /** The median of how many times as long the one takes as the other right after it. */
    private static double ratio(LongSupplier one, LongSupplier other) {
        return IntStream.range(0, TURNS)
                .mapToDouble(turn -> (double) one.getAsLong() / other.getAsLong())
                .sorted()
                .skip(TURNS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long nanoseconds(Work work, GrowthBenchmark growth) {
        Fresh fresh = new Fresh();
        long all = 0;
        int times = 0;
        while (all < LEAST_NANOSECONDS) {
            fresh.prepare(growth);
            long begun = System.nanoTime();
            try {
                kept = work.of(growth, fresh);
            } catch (Exception failed) {
                throw new IllegalStateException("The work on " + growth.facts + " facts failed", failed);
            }
            all += System.nanoTime() - begun;
            times++;
        }
        return all / times;
    }
}
