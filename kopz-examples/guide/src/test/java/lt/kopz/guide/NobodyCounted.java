package lt.kopz.guide;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rule;
import lt.kopz.core.check.Severity;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;

// tag::own-rule
/** Whoever holds an event should count who came. */
final class NobodyCounted implements Rule {
    @Override
    public String code() {
        return "NOBODY_COUNTED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return dossier.events().stream()
                .filter(event -> event.state() == EventState.HELD)
                .filter(event -> event.participations().equals(Headcount.unknown()))
                .sorted(Comparator.comparing(Event::id))
                .map(event -> new Finding(
                        code(),
                        Severity.INFO,
                        Text.joined(
                                " ",
                                List.of(
                                        LocalizedText.english("Nobody counted who came to:")
                                                .with("lt", "Nesuskaičiuota, kiek dalyvavo:"),
                                        event.title())),
                        ImmutableList.of(event.id()),
                        event.provenance().sources()))
                .collect(ImmutableList.toImmutableList());
    }
}
// end::own-rule
