package lt.kopz.quickstart;

import java.time.Duration;
import java.util.function.BiConsumer;

/** Says every five seconds what is being done and for how long; short work is done before there is anything to say. */
final class Progress implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Thread clock;
    private volatile String what = "";

    /** Begins to wait; what is said is the seconds and what is being done. */
    Progress(Duration patience, BiConsumer<Long, String> say) {
        clock = new Thread(() -> {
            try {
                for (long times = 1; ; times++) {
                    Thread.sleep(patience.toMillis());
                    say.accept(patience.toSeconds() * times, what);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        clock.setDaemon(true);
        clock.start();
    }

    /** What is done from now on. */
    void doing(String next) {
        what = next;
    }

    @Override
    public void close() {
        clock.interrupt();
    }
}
