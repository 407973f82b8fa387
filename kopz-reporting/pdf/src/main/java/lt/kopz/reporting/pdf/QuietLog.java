package lt.kopz.reporting.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.JDKXRLogger;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the layout engine silent while a thread prints, and remembers what went wrong.
 *
 * <p>The engine has one log for the whole program. What other threads do with it goes where it went before.
 */
final class QuietLog implements AutoCloseable, Consumer<Diagnostic> {

    private static final ThreadLocal<@Nullable QuietLog> PRINTING = new ThreadLocal<>();

    private @Nullable Diagnostic failure;

    private QuietLog() {}

    static QuietLog whilePrinting() {
        Divider.install();
        QuietLog log = new QuietLog();
        PRINTING.set(log);
        return log;
    }

    /** A picture that was left out, say: the engine logs it and goes on, but the document is not the one asked for. */
    @Override
    public void accept(Diagnostic diagnostic) {
        if (diagnostic.hasError() && failure == null) {
            failure = diagnostic;
        }
    }

    void failIfSomethingWentWrong() {
        if (failure != null) {
            throw new IllegalStateException(
                    "The PDF would lack something of the document: " + failure.getFormattedMessage(),
                    failure.getError());
        }
    }

    @Override
    public void close() {
        PRINTING.remove();
    }

    private record Divider(XRLogger others) implements XRLogger {

        static synchronized void install() {
            XRLogger before = XRLog.getLoggerImpl();
            if (!(before instanceof Divider)) {
                XRLog.setLoggerImpl(new Divider(before == null ? new JDKXRLogger() : before));
            }
        }

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return PRINTING.get() == null && others.isLogLevelEnabled(diagnostic);
        }

        @Override
        public void log(Diagnostic diagnostic) {
            others.log(diagnostic);
        }

        @Override
        public void log(String where, Level level, String message) {
            others.log(where, level, message);
        }

        @Override
        public void log(String where, Level level, String message, Throwable error) {
            others.log(where, level, message, error);
        }

        @Override
        public void setLevel(String logger, Level level) {
            others.setLevel(logger, level);
        }
    }
}
