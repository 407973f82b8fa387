package lt.kopz.poi;

import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.poi.silence.SilentProvider;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;

class SilenceTest {

    @Test
    void loggers_of_apache_poi_are_switched_off() {
        assertThat(LogManager.getLogger("org.apache.poi").isEnabled(Level.FATAL))
                .isFalse();
    }

    @Test
    void any_other_provider_ranks_higher() {
        assertThat(new SilentProvider().getPriority()).isLessThan(10);
    }
}
