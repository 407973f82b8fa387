package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Drawdown;

/** What several rules ask for as of one day after each other, worked out once. */
final class OfOneDay {
    private record Known(LocalDate asOf, ImmutableList<?> all) {}

    private final Map<Class<?>, Known> last = new ConcurrentHashMap<>();

    /** How far the appropriations of a dossier are drawn down. */
    static ImmutableList<Drawdown> drawdowns(Dossier dossier, LocalDate asOf) {
        return of(Drawdown.class, dossier, asOf, Drawdown::ofAll);
    }

    /** Its claims, checked. */
    static ImmutableList<ClaimCheck> claims(Dossier dossier, LocalDate asOf) {
        return of(
                ClaimCheck.class,
                dossier,
                asOf,
                (all, day) -> Claims.of(all).asOf(day).checks());
    }

    @SuppressWarnings("unchecked") // what is known of a kind was made of it
    private static <T> ImmutableList<T> of(
            Class<T> kind, Dossier dossier, LocalDate asOf, BiFunction<Dossier, LocalDate, ImmutableList<T>> make) {
        Map<Class<?>, Known> last = dossier.derived(OfOneDay.class, any -> new OfOneDay()).last;
        Known known = last.get(kind);
        if (known == null || !known.asOf().equals(asOf)) {
            known = new Known(asOf, make.apply(dossier, asOf));
            last.put(kind, known);
        }
        return (ImmutableList<T>) known.all();
    }
}
