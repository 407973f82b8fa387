package lt.kopz.core.testimony;

/** What a document claims, in a form that can be checked against the facts it states. */
public sealed interface Assertion permits FigureStated, Assertion.RuleObserved {
    /**
     * A rule is observed: "Šios nuostatos yra laikomasi".
     *
     * @param rules the id of the rules of procedure
     */
    record RuleObserved(String rules) implements Assertion {}
}
