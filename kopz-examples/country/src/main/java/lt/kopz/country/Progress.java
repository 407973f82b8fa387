package lt.kopz.country;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** How far a run is, by the bytes it has read: a bar on a terminal, otherwise nothing. */
final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    /**
     * Shows that nothing has been read yet.
     *
     * @param terminal what the bar is drawn on; empty for no bar
     * @param task the name of the run
     * @param bytes how many there are to read
     */
    Progress(Optional<ProgressBarConsumer> terminal, String task, long bytes) {
        bar = terminal.map(shown -> new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setConsumer(shown)
                .continuousUpdate()
                .build());
        refresh();
    }

    /** The error stream, if it is a terminal that the program runs on. */
    // whether a console is a terminal is known from isTerminal
    @SuppressWarnings("SystemConsoleNull")
    static Optional<ProgressBarConsumer> terminal() {
        return Optional.ofNullable(System.console())
                .filter(Progress::isTerminal)
                .map(console -> new ConsoleProgressBarConsumer(System.err));
    }

    /** From Java 22 on there is a console without a terminal, too. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before) {
            return true;
        }
    }

    /** Counts what is read of a stream. */
    InputStream watch(InputStream in) {
        return bar.<InputStream>map(shown -> new FilterInputStream(in) {
                    @Override
                    public int read() throws IOException {
                        int read = super.read();
                        shown.stepBy(read < 0 ? 0 : 1);
                        return read;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        int read = super.read(into, from, length);
                        shown.stepBy(Math.max(0, read));
                        return read;
                    }
                })
                .orElse(in);
    }

    /** Draws the bar now; by itself it is drawn once a second. */
    void refresh() {
        bar.ifPresent(ProgressBar::refresh);
    }

    @Override
    public void close() {
        refresh(); // the bar closes by a thread of its own, which the end of the program does not wait for
        bar.ifPresent(ProgressBar::close);
    }
}
