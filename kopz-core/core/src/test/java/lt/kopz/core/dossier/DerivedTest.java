package lt.kopz.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.testimony.Claim;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private final Dossier dossier = Dossiers.read(Kaisiadorys.bytes());
    private final AtomicInteger made = new AtomicInteger();

    /** What is derived in these tests. */
    private record Claimed(ImmutableList<String> ids) {}

    private record Doubled(ImmutableList<String> ids) {}

    private Claimed claimed(Dossier of) {
        made.incrementAndGet();
        return new Claimed(of.claims().stream().map(Claim::id).collect(ImmutableList.toImmutableList()));
    }

    private Claimed claimedTheSecondTime(Dossier of) {
        if (made.getAndIncrement() == 0) {
            throw new IllegalStateException("no claimed");
        }
        return claimed(of);
    }

    private Doubled doubled(Dossier of) {
        Claimed claimed = of.derived(Claimed.class, this::claimed);
        return new Doubled(Stream.of(claimed, claimed)
                .flatMap(twice -> twice.ids().stream())
                .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void what_is_derived_is_made_once_and_is_the_same_each_time() {
        Claimed first = dossier.derived(Claimed.class, this::claimed);
        assertThat(first.ids()).isNotEmpty().hasSameSizeAs(dossier.claims());
        assertThat(dossier.derived(Claimed.class, this::claimed)).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void what_is_derived_may_rest_on_something_else_that_is_derived() {
        assertThat(dossier.derived(Doubled.class, this::doubled).ids())
                .hasSize(2 * dossier.claims().size());
        dossier.derived(Claimed.class, this::claimed);
        assertThat(made).hasValue(1);
    }

    @Test
    void a_changed_copy_derives_anew_from_what_it_has() {
        dossier.derived(Claimed.class, this::claimed);
        assertThat(dossier.withClaims().derived(Claimed.class, this::claimed).ids())
                .isEmpty();
        assertThat(made).hasValue(2);
    }

    @Test
    void what_was_derived_is_no_part_of_the_dossier() {
        Dossier other = Dossiers.read(Kaisiadorys.bytes());
        dossier.derived(Claimed.class, this::claimed);
        assertThat(dossier).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(Dossiers.toBytes(dossier)).isEqualTo(Dossiers.toBytes(other));
    }

    @Test
    void what_throws_is_tried_again() {
        assertThatThrownBy(() -> dossier.derived(Claimed.class, this::claimedTheSecondTime))
                .hasMessage("no claimed");
        assertThat(dossier.derived(Claimed.class, this::claimedTheSecondTime).ids())
                .isNotEmpty();
    }

    @Test
    void several_threads_that_ask_at_once_get_what_one_of_them_made() throws Exception {
        int threads = 8;
        CountDownLatch start = new CountDownLatch(threads);
        Callable<Doubled> question = () -> {
            start.countDown();
            start.await();
            return dossier.derived(Doubled.class, this::doubled);
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Doubled>> answers =
                    Stream.generate(() -> pool.submit(question)).limit(threads).toList();
            for (Future<Doubled> answer : answers) {
                assertThat(answer.get()).isSameAs(answers.get(0).get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }
}
