package lt.kopz.benchmarks.jasper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lt.kopz.benchmarks.Machine;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRSaver;

/**
 * Writes the same lines by kopz and by JasperReports in turns, and prints how long each took: processor time, the median of the second
 * half of the turns, so that what else runs on the machine meets both alike.
 *
 * <p>What is compared: the headings, paragraphs and tables of the yearly report of Kaišiadorys for 2019, already said in Lithuanian.
 * kopz makes a document of them and writes it; JasperReports fills a template that was compiled before and exports it. For the whole
 * process, a JVM of its own reads the lines from a file (JasperReports its template too) and writes one PDF. That of kopz has contents,
 * bookmarks and tags and conforms to PDF/UA-1; that of JasperReports is not tagged.
 */
public final class Comparison {
    private static final int PROCESSES = 9;

    private Comparison() {}

    /** Something that is timed. */
    private interface Work {
        void run() throws IOException, JRException, InterruptedException;
    }

    /** What a process is timed with: from outside, and by itself. */
    private record Took(double wall, double processor) {}

    /**
     * Runs it: some two minutes on a quiet machine.
     *
     * @param arguments how many turns HTML is given when warm, 1500 where it is not said; the slower ones are given fewer
     * @throws IOException if a file cannot be written
     * @throws JRException if JasperReports fails
     * @throws InterruptedException if this thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, JRException, InterruptedException {
        int turns = arguments.length == 0 ? 1500 : Integer.parseInt(arguments[0]);
        List<Line> lines = Line.ofYearlyReport();
        JasperReport template = ByJasper.template(lines);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Machine.described(
                ManagementFactory.getRuntimeMXBean().getInputArguments().toArray(String[]::new)));
        out.println();
        out.println("| the same text and tables | kopz | JasperReports | ratio |");
        out.println("|---|--:|--:|--:|");
        warm(out, "html", lines, template, turns);
        warm(out, "xlsx", lines, template, turns / 4);
        warm(out, "pdf", lines, template, turns / 10);
        List<Line> more = Line.longer(lines, 50);
        warm(out, "html", more, template, turns / 10);
        warm(out, "xlsx", more, template, turns / 20);
        processes(out, lines, template);
    }

    private static void warm(PrintStream out, String format, List<Line> lines, JasperReport template, int turns)
            throws IOException, JRException, InterruptedException {
        Renderer renderer = Renderers.forFormat(format);
        double[] took = inTurns(
                turns,
                () -> ByKopz.write(renderer, lines, OutputStream.nullOutputStream()),
                () -> ByJasper.write(template, lines, format, OutputStream.nullOutputStream()));
        row(out, "%s, %d lines, warm".formatted(format.toUpperCase(Locale.ROOT), lines.size()), took[0], took[1]);
    }

    private static void row(PrintStream out, String what, double kopz, double jasper) {
        out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %s |",
                what,
                kopz,
                jasper,
                kopz <= jasper
                        ? String.format(Locale.ROOT, "%.1f × faster", jasper / kopz)
                        : String.format(Locale.ROOT, "%.1f × slower", kopz / jasper)));
    }

    private static double[] inTurns(int turns, Work first, Work second)
            throws IOException, JRException, InterruptedException {
        List<Double> firsts = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            firsts.add(processorTime(first));
            seconds.add(processorTime(second));
        }
        return new double[] {median(firsts.subList(turns / 2, turns)), median(seconds.subList(turns / 2, turns))};
    }

    private static double processorTime(Work work) throws IOException, JRException, InterruptedException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void processes(PrintStream out, List<Line> lines, JasperReport template)
            throws IOException, JRException, InterruptedException {
        Path folder = Files.createTempDirectory("kopz-jasper");
        Path text = folder.resolve("lines.txt");
        Path compiled = folder.resolve("lines.jasper");
        Line.write(lines, text);
        JRSaver.saveObject(template, compiled.toFile());
        List<Took> kopz = new ArrayList<>();
        List<Took> jasper = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            kopz.add(process(ByKopz.class, text, folder.resolve("kopz.pdf")));
            jasper.add(process(ByJasper.class, text, folder.resolve("jasper.pdf"), compiled));
        }
        row(
                out,
                "PDF, a whole process, by the clock",
                median(kopz.stream().map(Took::wall).toList()),
                median(jasper.stream().map(Took::wall).toList()));
        row(
                out,
                "PDF, a whole process, processor time",
                median(kopz.stream().map(Took::processor).toList()),
                median(jasper.stream().map(Took::processor).toList()));
        out.println();
        out.println("The two PDFs: " + folder);
    }

    private static Took process(Class<?> program, Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Path file : files) {
            command.add(file.toString());
        }
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return new Took((System.nanoTime() - start) / 1e6, Double.parseDouble(told.strip()));
    }

    /** Prints the processor time of this process in milliseconds. */
    static void tellProcessorTime() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            System.out.println(system.getProcessCpuTime() / 1e6);
        }
    }
}
