package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;

/**
 * A rule by its code.
 *
 * @param code the code
 * @param finder what it finds
 */
record CodedRule(String code, Finder finder) implements Rule {
    /** What a rule finds in a dossier. */
    interface Finder {
        ImmutableList<Finding> find(Rule rule, Dossier dossier, LocalDate asOf);
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return finder.find(this, dossier, asOf);
    }
}
