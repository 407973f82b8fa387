package lt.kopz.core.money;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the implementation of JSR 354 without the line that it logs about its own configuration, which kopz does not use. Who has set the level
 * of that logger gets what was asked for.
 */
final class QuietStart {
    /** Held, since the level of a logger that nobody holds is lost. */
    private static final Logger CONFIGURATION = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

    private QuietStart() {}

    static <T> T of(Supplier<T> start) {
        if (CONFIGURATION.getLevel() != null) {
            return start.get();
        }
        CONFIGURATION.setLevel(Level.WARNING);
        try {
            return start.get();
        } finally {
            CONFIGURATION.setLevel(null);
        }
    }
}
