package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Drawdown;

/** How far the appropriations of a dossier are drawn down, worked out once for all rules that ask as of one day. */
final class Drawdowns {
    private final LastAsked<ImmutableList<Drawdown>> byDay;

    private Drawdowns(Dossier dossier) {
        this.byDay = new LastAsked<>(day -> Drawdown.ofAll(dossier, day));
    }

    static ImmutableList<Drawdown> of(Dossier dossier, LocalDate asOf) {
        return dossier.derived(Drawdowns.class, Drawdowns::new).byDay.of(asOf);
    }
}
