package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.check.Rule;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.RuleContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

// tag::law
class NobodyCountedProperties extends RuleContract {
    private final Rule rule = new NobodyCounted();

    @Override
    protected List<Rule> rules() {
        return List.of(rule);
    }

    @Property(tries = 100)
    void is_silent_where_nothing_took_place(@ForAll Dossier dossier) {
        Dossier idle = dossier.withExpenditures(ImmutableList.of()).withEvents(ImmutableList.of());
        assertThat(rule.check(idle, LocalDate.MAX)).isEmpty();
    }
}
// end::law
