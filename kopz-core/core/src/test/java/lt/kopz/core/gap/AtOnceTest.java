package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final int ROUNDS = 60;
    private static final int ASKING = 4;

    @Test
    void several_who_ask_of_one_plan_at_once_are_all_answered() throws Exception {
        String plan = Kaisiadorys.dossier().plans().get(0).id();
        ExecutorService asking = Executors.newFixedThreadPool(ASKING);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Dossier fresh = Dossier.builder().from(Kaisiadorys.dossier()).build();
                CyclicBarrier start = new CyclicBarrier(ASKING);
                Callable<String> question = () -> {
                    start.await();
                    return BudgetGaps.of(fresh, plan).financing().explain(Wording.ENGLISH);
                };
                assertThat(asking.invokeAll(
                                Stream.generate(() -> question).limit(ASKING).toList()))
                        .extracting(Future::get)
                        .containsOnly(BudgetGaps.of(Kaisiadorys.dossier(), plan)
                                .financing()
                                .explain(Wording.ENGLISH));
            }
        } finally {
            asking.shutdownNow();
        }
    }
}
