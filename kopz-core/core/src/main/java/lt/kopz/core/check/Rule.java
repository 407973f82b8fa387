package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;

/**
 * Looks for one thing in a dossier. A rule is a pure function: the same dossier and day give the same findings, in the same order,
 * whatever the order of the facts.
 */
public interface Rule {
    /**
     * The stable code of the findings of this rule.
     *
     * @return capital letters and underscores, such as {@code CODE_CONFLICT}
     */
    String code();

    /**
     * Looks for it.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end facts count; any there is, {@link LocalDate#MAX} for all that is dated
     * @return the findings; empty when there is nothing to report
     */
    ImmutableList<Finding> check(Dossier dossier, LocalDate asOf);
}
