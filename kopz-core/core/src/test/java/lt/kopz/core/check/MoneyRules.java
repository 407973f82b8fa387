package lt.kopz.core.check;

/** The rules about money alone. */
final class MoneyRules {
    private MoneyRules() {}

    static Rulebook rulebook() {
        return Rulebook.of(Rulebook.standard().rules().stream()
                .dropWhile(rule -> !rule.code().equals("SPENDING_BEYOND_APPROPRIATION"))
                .takeWhile(rule -> !rule.code().equals("COUNTED_TWICE"))
                .toArray(Rule[]::new));
    }
}
