package lt.kopz.canary.logging;

import java.util.logging.Logger;

/** Breaks the rule that the library prints and logs nothing. */
public final class Talks {
    private Talks() {}

    public static void log() {
        Logger.getAnonymousLogger().fine("talk");
    }

    public static void print() {
        System.out.println("talk");
    }
}
