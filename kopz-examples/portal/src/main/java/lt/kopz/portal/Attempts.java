package lt.kopz.portal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords of late. After some of them for one name from one address, after more from one address and after many for one name, signing in
 * waits: half a minute first, then with each further one twice as long, up to a quarter of an hour.
 */
@Component
class Attempts {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 5;
    private static final Duration REMEMBERED = Duration.ofHours(2);

    /** So many are remembered at most; who sends more from ever new addresses pushes out the oldest. */
    private static final int MOST = 100_000;

    private static final int TIMES_FOR_ADDRESS = 4;
    private static final int TIMES_FOR_NAME = 10;

    private final Clock clock;
    private final int allowed;
    private final Cache<String, Wrong> wrong;

    private record Wrong(int count, Instant last) {}

    Attempts(Clock clock, @Value("${portal.wrong-passwords}") int allowed) {
        this.clock = clock;
        this.allowed = allowed;
        this.wrong = CacheBuilder.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** What is counted, and how often it may be wrong before anybody waits. */
    private Map<String, Integer> counted(String name, String address) {
        return Map.of(
                "both " + address + " " + name,
                allowed,
                "address " + address,
                allowed * TIMES_FOR_ADDRESS,
                "name " + name,
                allowed * TIMES_FOR_NAME);
    }

    /** Whether somebody has to wait before the password is looked at. */
    boolean mustWait(String name, String address) {
        Instant now = clock.instant();
        return counted(name, address).entrySet().stream().anyMatch(each -> {
            Wrong known = wrong.getIfPresent(each.getKey());
            return known != null
                    && known.count >= each.getValue()
                    && now.isBefore(known.last.plus(pause(known.count - each.getValue())));
        });
    }

    private static Duration pause(int beyond) {
        return beyond < DOUBLINGS ? SHORTEST.multipliedBy(1L << beyond) : LONGEST;
    }

    void wrong(String name, String address) {
        Instant now = clock.instant();
        counted(name, address)
                .keySet()
                .forEach(each -> wrong.asMap()
                        .merge(each, new Wrong(1, now), (known, first) -> new Wrong(known.count + 1, now)));
    }

    /** Who knows the password begins anew; the address does not, from which others may guess. */
    void right(String name, String address) {
        wrong.invalidate("both " + address + " " + name);
    }
}
