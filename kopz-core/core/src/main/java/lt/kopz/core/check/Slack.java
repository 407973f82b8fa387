package lt.kopz.core.check;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.Amounts;

/**
 * By how much printed and converted numbers may miss what they stand for, in major units: a difference that is no more than that is none.
 *
 * <p>Example: 45,6 tūkst. Eur may miss its exact amount by 50.00, so it does not contradict 45 640.00.
 */
final class Slack {
    private Slack() {}

    static BigDecimal of(Collection<? extends MoneyFact> facts) {
        return facts.stream().map(MoneyFact::slack).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of all statements that a figure is made of. */
    static BigDecimal of(Dossier dossier, Figure<?> figure) {
        return dossier.derived(Rounded.class, Rounded::of).any()
                ? ofLeaves(dossier, figure.explanation())
                : BigDecimal.ZERO;
    }

    /** Whether any amount of a dossier is printed in coarser units than its currency has, or was converted. */
    private record Rounded(boolean any) {
        static Rounded of(Dossier dossier) {
            boolean[] any = {dossier.needs().stream().anyMatch(Rounded::is)};
            Accounts.of(dossier).forEach(fact -> any[0] |= is(fact));
            return new Rounded(any[0]);
        }

        private static boolean is(MoneyFact fact) {
            return fact.slack().signum() > 0;
        }
    }

    private static BigDecimal ofLeaves(Dossier dossier, Explanation figure) {
        return leaves(figure).collect(ImmutableSet.toImmutableSet()).stream()
                .flatMap(id -> dossier.fact(id).stream())
                .filter(MoneyFact.class::isInstance)
                .map(fact -> ((MoneyFact) fact).slack())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<String> leaves(Explanation tree) {
        return Stream.concat(tree.fact().stream(), tree.parts().stream().flatMap(Slack::leaves));
    }

    /** By how much a number that is rounded to the minor unit may miss what it stands for. */
    static BigDecimal halfUnit(CurrencyUnit currency) {
        return Amounts.decimal(Amounts.ofMinor(1, currency)).divide(BigDecimal.valueOf(2));
    }
}
