package lt.kopz.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderProperties {
    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(0x41, 0x7A, 0x117, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x1F601, 0x10FFFF)
                .list()
                .ofMaxSize(4)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
    }

    @Property(tries = 1000)
    void ids_are_in_the_order_in_which_Spark_sorts_them(@ForAll("ids") String one, @ForAll("ids") String other) {
        int bytes =
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(new Order(0, 0, one).compareTo(new Order(0, 0, other))))
                .isEqualTo(Integer.signum(bytes));
    }
}
