package lt.kopz.portal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Does what may take long: a few pieces of work at a time, of each person one. What comes out of it is kept for that person alone, until it
 * is fetched, the person asks for something else, or some minutes are over.
 */
@Component
class Jobs {
    private static final int MOST_WAITING = 200;
    private static final Duration KEPT = Duration.ofMinutes(15);

    /** How far a piece of work has come. */
    enum Step {
        WAITING("portal.stepWaiting"),
        READING("portal.stepReading"),
        SAVING("portal.stepSaving"),
        CHECKING("portal.stepChecking"),
        WRITING("portal.stepWriting");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        Text words() {
            return Phrase.of(new PortalMessage(key));
        }
    }

    /** What is to be done; it states each step that it begins. */
    interface Work {
        Object answer(Consumer<Step> begins) throws Exception;
    }

    /**
     * What is asked for.
     *
     * @param id who asks for the same again finds the same work
     * @param page the page that shows it; empty where it is a change, which must not be asked for twice
     */
    record Asked(String id, Optional<String> page) {}

    /** A piece of work of one person. */
    static final class Job {
        private final Asked asked;
        private final FutureTask<Object> task;
        private volatile Step step = Step.WAITING;

        private Job(Asked asked, Work work) {
            this.asked = asked;
            this.task = new FutureTask<>(() -> work.answer(next -> step = next));
        }

        Asked asked() {
            return asked;
        }

        Step step() {
            return step;
        }

        boolean isDone() {
            return task.isDone();
        }

        /** What came out of it, or what went wrong. */
        Object answer() {
            try {
                return Uninterruptibles.getUninterruptibly(task);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }

        private void await(Duration patience) {
            try {
                Uninterruptibles.getUninterruptibly(task, patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException later) {
                // the one who asks sees both
            }
        }
    }

    private final Duration patience;
    private final ExecutorService workers;
    private final Cache<String, Job> jobs =
            CacheBuilder.newBuilder().expireAfterAccess(KEPT).build();

    Jobs(@Value("${portal.patience}") Duration patience, @Value("${portal.workers}") int workers) {
        this.patience = patience;
        this.workers =
                new ThreadPoolExecutor(workers, workers, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    Optional<Job> of(Person owner) {
        return Optional.ofNullable(jobs.getIfPresent(owner.name()));
    }

    /**
     * Begins a piece of work, or finds it again, and waits a little for its end.
     *
     * @return the work, done or not; empty where the person has other work that is not done: then nothing was begun
     */
    Optional<Job> begin(Person owner, Asked asked, Work work) {
        of(owner).filter(other -> !other.asked.equals(asked)).ifPresent(other -> other.await(patience));
        Job mine = new Job(asked, work);
        Job job = jobs.asMap()
                .merge(
                        owner.name(),
                        mine,
                        (known, next) -> known.asked.equals(asked) || !known.isDone() ? known : next);
        if (job == mine) {
            start(owner, mine);
        } else if (!job.asked.equals(asked)) {
            return Optional.empty();
        }
        job.await(patience);
        return Optional.of(job);
    }

    private void start(Person owner, Job job) {
        try {
            workers.execute(job.task);
        } catch (RejectedExecutionException full) {
            forget(owner, job);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    void forget(Person owner, Job job) {
        jobs.asMap().remove(owner.name(), job);
    }
}
