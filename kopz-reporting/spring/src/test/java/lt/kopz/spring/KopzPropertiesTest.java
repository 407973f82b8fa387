package lt.kopz.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class KopzPropertiesTest {
    private static final long LARGEST = Integer.MAX_VALUE - 1;

    private static KopzProperties of(long bytes) {
        return new KopzProperties("en", DataSize.ofBytes(bytes), true);
    }

    @Test
    void a_body_is_at_most_as_large_as_one_can_be_held() {
        assertThat(new KopzAutoConfiguration().kopzLimits(of(LARGEST)).maxBytes())
                .isEqualTo(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, 1L << 31, 1L << 32, Long.MAX_VALUE, 0, -1, Long.MIN_VALUE})
    void a_size_that_no_body_can_have_is_refused_by_the_name_of_the_property(long bytes) {
        assertThatIllegalArgumentException().isThrownBy(of(bytes)::maxBytes).withMessageContaining("kopz.web.max-size");
    }
}
