package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.RulesOfProcedure;

/**
 * Judges whether the rules of procedure are observed, reading by reading.
 *
 * <p>Claims that a rule is observed are judged by {@link lt.kopz.core.compliance.DutyCadence}, unless another is handed to {@link Claims#judgedBy}.
 */
@FunctionalInterface
public interface RuleJudge {
    /**
     * Judges the rules.
     *
     * @param dossier the dossier
     * @param rules the rules of procedure, which are part of it
     * @param asOf the day up to whose end facts count
     * @return every reading and whether the rules are observed under it; empty where nothing can be judged
     */
    ImmutableList<ClaimReading> judge(Dossier dossier, RulesOfProcedure rules, LocalDate asOf);
}
