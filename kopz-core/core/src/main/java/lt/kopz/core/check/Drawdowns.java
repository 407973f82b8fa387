package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Drawdown;
import org.jspecify.annotations.Nullable;

/** How far the appropriations of a dossier are drawn down, worked out once for all rules that ask of one day after each other. */
final class Drawdowns {
    private final Dossier dossier;
    private volatile @Nullable Known last;

    private record Known(LocalDate asOf, ImmutableList<Drawdown> all) {}

    private Drawdowns(Dossier dossier) {
        this.dossier = dossier;
    }

    static ImmutableList<Drawdown> of(Dossier dossier, LocalDate asOf) {
        return dossier.derived(Drawdowns.class, Drawdowns::new).asOf(asOf);
    }

    private ImmutableList<Drawdown> asOf(LocalDate day) {
        Known known = last;
        if (known == null || !known.asOf().equals(day)) {
            known = new Known(day, Drawdown.ofAll(dossier, day));
            last = known;
        }
        return known.all();
    }
}
