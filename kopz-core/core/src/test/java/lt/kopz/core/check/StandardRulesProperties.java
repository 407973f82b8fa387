package lt.kopz.core.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lt.kopz.core.testkit.RuleContract;

/** The rules of kopz keep what every rule keeps. */
class StandardRulesProperties extends RuleContract {
    @Override
    protected List<Rule> rules() {
        return Rulebook.all(Set.of(LocalDate.of(2019, 11, 1), LocalDate.of(2019, 12, 25))::contains)
                .rules();
    }
}
