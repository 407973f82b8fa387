package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Proportion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** Asks kopz, the one place where its answers are turned into what the oracle compares. */
final class Kopz {
    private Kopz() {}

    /** The gaps of the plan, of the part that is asked for. */
    static BudgetGaps gaps(Dossier dossier, Question question) {
        BudgetGaps gaps = BudgetGaps.of(dossier, "plan").asOf(question.day());
        for (Along along : question.region().values().keySet()) {
            gaps = sliced(gaps, along, mark(question.region(), along));
        }
        return gaps;
    }

    static String mark(Region region, Along along) {
        List<String> marks = List.of("g1", "t1");
        return marks.stream()
                .filter(region.along(along)::contains)
                .findFirst()
                .orElseGet(() -> region.along(along).iterator().next());
    }

    private static BudgetGaps sliced(BudgetGaps gaps, Along along, String mark) {
        return switch (along) {
            case ITEM ->
                switch (mark) {
                    case "g1" -> gaps.ofGoal(mark);
                    case "t1" -> gaps.ofTask(mark);
                    default -> gaps.ofMeasure(mark);
                };
            case YEAR -> gaps.inYear(Integer.parseInt(mark));
            case SOURCE -> gaps.from(FundingSourceKind.of(mark));
            case MANAGER -> gaps.managedBy(mark);
            case KIND -> gaps.forKind(EconomicKind.of(mark));
            case PAYER -> gaps.paidBy(mark);
        };
    }

    /** What is no less than nothing and of which no more is known may not be there at all. */
    static <T> Known known(Figure<T> figure, Function<T, Known> known) {
        Known value = known.apply(figure.value());
        boolean isFromNothingOn = value.most().isEmpty()
                && value.least().filter(least -> least.signum() == 0).isPresent();
        return !figure.isKnown() && isFromNothingOn ? Known.ANYTHING : value;
    }

    static Known amount(AmountRange amount) {
        return Known.between(
                amount.lower().map(Amounts::decimal).map(Fraction::of),
                amount.upper().map(Amounts::decimal).map(Fraction::of));
    }

    static Known amount(Figure<AmountRange> figure) {
        return known(figure, Kopz::amount);
    }

    static Known count(Headcount count) {
        Optional<Fraction> most = count.upper().isPresent()
                ? Optional.of(Fraction.of(count.upper().getAsLong()))
                : Optional.empty();
        return Known.between(Optional.of(Fraction.of(count.lower())), most);
    }

    static Known ratio(Ratio ratio) {
        return Known.between(Optional.of(ratio.lower()), ratio.upper());
    }

    static Known share(Figure<Proportion> figure) {
        return known(figure, share -> ratio(share.share()));
    }

    static Known exactly(Fraction number) {
        return Known.between(Optional.of(number), Optional.of(number));
    }

    static Known name(Object name, String anything) {
        return name.toString().equals(anything) ? Known.ANYTHING : Known.named(List.of(name.toString()));
    }

    /** No day is no answer: there may be none, and none may be certain. */
    static Known day(Optional<LocalDate> day) {
        return day.map(each -> Known.named(List.of(each.toString()))).orElse(Known.ANYTHING);
    }
}
