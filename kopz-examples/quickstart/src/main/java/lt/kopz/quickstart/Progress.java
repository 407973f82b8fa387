package lt.kopz.quickstart;

import java.util.function.LongSupplier;

/** Says on the error stream how far long work has come; short work is done before there is anything to say. */
final class Progress {
    /** Five seconds, in nanoseconds. */
    private static final long PATIENCE = 5_000_000_000L;

    private final Shared shared;
    private final int steps;
    private final LongSupplier nanoseconds;
    private final long start;
    private int done;

    Progress(Shared shared, int steps) {
        this(shared, steps, System::nanoTime);
    }

    Progress(Shared shared, int steps, LongSupplier nanoseconds) {
        this.shared = shared;
        this.steps = steps;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
    }

    /** One step more is done. */
    void done(String what) {
        done++;
        if (done < steps && nanoseconds.getAsLong() - start >= PATIENCE) {
            shared.err().println(shared.say("command.progress", "done", done, "steps", steps, "what", what));
            shared.err().flush();
        }
    }
}
