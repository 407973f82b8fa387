package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Attempts attempts = new Attempts(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            5);

    private void wrong(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            attempts.wrong(name, address);
        }
    }

    private Duration pause(String name, String address) {
        Instant then = now;
        while (attempts.mustWait(name, address)) {
            now = now.plusSeconds(1);
        }
        Duration pause = Duration.between(then, now);
        now = then;
        return pause;
    }

    @Test
    void five_wrong_passwords_make_that_name_wait_at_that_address_and_each_further_one_twice_as_long() {
        wrong(4, "egle", HERE);
        assertThat(pause("egle", HERE)).isZero();
        wrong(1, "egle", HERE);
        assertThat(pause("egle", HERE)).isEqualTo(Duration.ofSeconds(30));
        wrong(1, "egle", HERE);
        assertThat(pause("egle", HERE)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pause("egle", THERE)).as("herself, elsewhere").isZero();
        assertThat(pause("ona", HERE)).as("others at the same address").isZero();
        wrong(10, "egle", HERE);
        assertThat(pause("egle", HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void an_address_that_tries_many_names_waits_and_so_does_a_name_that_many_addresses_try() {
        for (int i = 0; i < 20; i++) {
            wrong(1, "name-" + i, HERE);
        }
        assertThat(pause("anybody", HERE)).isEqualTo(Duration.ofSeconds(30));
        for (int i = 0; i < 50; i++) {
            wrong(1, "egle", "198.51.100." + i);
        }
        assertThat(pause("egle", THERE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void the_right_password_ends_it_for_the_name_and_not_for_the_address() {
        wrong(19, "egle", HERE);
        attempts.right("egle", HERE);
        wrong(1, "egle", HERE);
        assertThat(pause("ona", HERE)).as("of the address the twentieth").isEqualTo(Duration.ofSeconds(30));
        attempts.right("egle", THERE);
        assertThat(pause("egle", THERE)).isZero();
    }
}
