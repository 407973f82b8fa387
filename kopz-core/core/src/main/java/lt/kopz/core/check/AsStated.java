package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;

/**
 * A rule that holds statements against each other as they are stated, so that a conversion neither makes a finding nor hides one.
 *
 * @param rule the rule
 */
record AsStated(Rule rule) implements Rule {
    @Override
    public String code() {
        return rule.code();
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return rule.check(Currencies.asStated(dossier), asOf);
    }
}
