package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;

/**
 * A set of rules, applied together.
 *
 * <pre>{@code
 * for (Finding finding : Rulebook.standard().check(dossier)) {
 *     System.out.println(finding.code() + ": " + finding.explain(Wording.LITHUANIAN));
 * }
 * }</pre>
 */
public final class Rulebook {
    private static final Rulebook STANDARD =
            new Rulebook(ImmutableList.of(new CompositionUnknown(), new AmountUnknown(), new CodeConflict()));

    private final ImmutableList<Rule> rules;

    private Rulebook(ImmutableList<Rule> rules) {
        this.rules = rules;
    }

    /**
     * The rules of kopz: composition unknown, amount unknown, one name under several codes.
     *
     * @return the standard rulebook
     */
    public static Rulebook standard() {
        return STANDARD;
    }

    /**
     * A rulebook of given rules.
     *
     * @param rules the rules
     * @return the rulebook
     * @throws IllegalArgumentException if two rules have the same code
     */
    public static Rulebook of(Rule... rules) {
        Rulebook book = new Rulebook(ImmutableList.of());
        for (Rule rule : rules) {
            book = book.with(rule);
        }
        return book;
    }

    /**
     * This rulebook with one rule more.
     *
     * @param rule the rule
     * @return a copy
     * @throws IllegalArgumentException if there is a rule with the same code; take it out first
     */
    public Rulebook with(Rule rule) {
        if (rules.stream().anyMatch(known -> known.code().equals(rule.code()))) {
            throw new IllegalArgumentException("the rulebook has a rule " + rule.code()
                    + " already; take it out with without(\"" + rule.code() + "\") first");
        }
        return new Rulebook(
                ImmutableList.<Rule>builder().addAll(rules).add(rule).build());
    }

    /**
     * This rulebook without a rule.
     *
     * @param code the code of the rule
     * @return a copy; the same rules where none has the code
     */
    public Rulebook without(String code) {
        return new Rulebook(
                rules.stream().filter(rule -> !rule.code().equals(code)).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The rules.
     *
     * @return the rules, in the order in which their findings come
     */
    public ImmutableList<Rule> rules() {
        return rules;
    }

    /**
     * Applies all rules as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the findings, rule by rule
     */
    public ImmutableList<Finding> check(Dossier dossier) {
        return check(dossier, dossier.knownUntil().value());
    }

    /**
     * Applies all rules as of the end of a day.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the findings, rule by rule
     */
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Rule rule : rules) {
            findings.addAll(rule.check(dossier, asOf));
        }
        return findings.build();
    }
}
