package lt.kopz.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactTest {
    private record Named(String id) implements Fact {}

    @Test
    void numbers_in_ids_count_as_numbers() {
        List<Fact> inOrder = Stream.of("a", "a-2", "a-2-10", "a-9", "a-10", "a-10b", "a-11", "a2", "b", "ba")
                .<Fact>map(Named::new)
                .toList();
        List<Fact> turned = Stream.of("ba", "b", "a2", "a-11", "a-10b", "a-10", "a-9", "a-2-10", "a-2", "a")
                .<Fact>map(Named::new)
                .sorted(Fact.IN_ORDER)
                .toList();
        assertThat(turned).isEqualTo(inOrder);
        assertThat(Fact.IN_ORDER.compare(new Named("a-2"), new Named("a-2"))).isZero();
    }
}
