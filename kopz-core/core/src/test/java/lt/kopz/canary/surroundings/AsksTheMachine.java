package lt.kopz.canary.surroundings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/** Breaks the rule that the same input gives the same output everywhere, once a method. */
public final class AsksTheMachine {
    private AsksTheMachine() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Vilnius"));
    }

    public static Supplier<Instant> byMethodReference() {
        return Instant::now;
    }

    public static Clock clock() {
        return Clock.systemUTC();
    }

    public static Locale language() {
        return Locale.getDefault();
    }

    public static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    public static long millis() {
        return System.currentTimeMillis();
    }

    public static String formatted(int number) {
        return String.format("%d", number);
    }

    public static String lower(String text) {
        return text.toLowerCase();
    }
}
