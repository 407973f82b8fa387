package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class JobsTest {
    private static final int ENOUGH = 1000;

    private final Jobs jobs = new Jobs(Duration.ofMillis(1), 1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stops() {
        end.countDown();
        jobs.stop();
    }

    private static Person person(int number) {
        return new Person("person-" + number, "", Role.READER, "");
    }

    private static Jobs.Asked asked(String id) {
        return new Jobs.Asked(id, Optional.empty());
    }

    private Jobs.Job begun(int number, String id, Jobs.Work work) {
        return jobs.begin(person(number), asked(id), work).orElseThrow();
    }

    private Object waits() throws InterruptedException {
        end.await();
        return "done";
    }

    @Test
    void who_asks_the_same_twice_finds_the_same_work() {
        AtomicInteger begun = new AtomicInteger();
        Jobs.Work work = begins -> {
            begun.incrementAndGet();
            return waits();
        };
        Jobs.Job first = begun(1, "report", work);
        assertThat(first.isDone()).isFalse();
        assertThat(begun(1, "report", work)).isSameAs(first);
        assertThat(jobs.begin(person(1), asked("other"), work))
                .as("other work of the same person")
                .isEmpty();
        assertThat(jobs.of(person(2))).isEmpty();

        end.countDown();
        assertThat(first.answer()).isEqualTo("done");
        assertThat(begun).hasValue(1);
        assertThat(begun(1, "other", begins -> "next").answer()).isEqualTo("next");
    }

    @Test
    void what_goes_wrong_is_thrown_to_who_asked() {
        Jobs.Job job = begun(1, "report", begins -> {
            throw new IllegalArgumentException("wrong");
        });
        assertThatThrownBy(job::answer)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong");
        assertThat(begun(1, "other", begins -> "next").answer()).isEqualTo("next");
    }

    @Test
    void of_too_many_some_are_turned_away_and_may_ask_again() {
        int taken = 0;
        while (taken < ENOUGH && isTaken(taken)) {
            taken++;
        }
        assertThat(taken).as("those taken before the first is turned away").isBetween(100, ENOUGH - 1);
        assertThat(jobs.of(person(taken))).isEmpty();
        end.countDown();
        assertThat(begun(0, "report", begins -> "").answer()).isEqualTo("done");
        jobs.of(person(taken - 1)).orElseThrow().answer();
        assertThat(begun(taken, "report", begins -> "next").answer()).isEqualTo("next");
    }

    private boolean isTaken(int number) {
        try {
            begun(number, "report", begins -> waits());
            return true;
        } catch (ResponseStatusException full) {
            return false;
        }
    }
}
