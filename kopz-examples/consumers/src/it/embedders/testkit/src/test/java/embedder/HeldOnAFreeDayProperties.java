package embedder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Rule;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.RuleContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HeldOnAFreeDayProperties extends RuleContract {
    private final Rule rule = new HeldOnAFreeDay(new FairDays());

    @Override
    protected List<Rule> rules() {
        return List.of(rule);
    }

    /** jqwik knows dossiers without being told how to make them. */
    @Property(tries = 50)
    void what_never_took_place_is_not_found(@ForAll Dossier dossier) {
        Dossier planned = Dossier.builder()
                .from(dossier)
                .events(dossier.events().stream()
                        .map(event -> event.state() == EventState.HELD ? event.withState(EventState.PLANNED) : event)
                        .toList())
                .build();
        assertThat(rule.check(planned, LocalDate.MAX)).isEmpty();
    }
}
