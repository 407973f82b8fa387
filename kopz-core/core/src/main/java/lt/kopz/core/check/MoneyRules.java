package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.Breakdown;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * The rules about money.
 *
 * <pre>{@code
 * MoneyRules.rulebook().check(dossier);
 * }</pre>
 *
 * <table>
 *   <caption>Codes</caption>
 *   <tr><th>code</th><th>what is found</th></tr>
 *   <tr><td>{@code SPENDING_BEYOND_APPROPRIATION}</td><td>more spent, handed over or carried over than there was, on the first day</td></tr>
 *   <tr><td>{@code SPENDING_BEFORE_APPROPRIATION}</td><td>a cost before the first money of its appropriation</td></tr>
 *   <tr><td>{@code CHANGE_BEFORE_APPROPRIATION}</td><td>an appropriation that takes effect after a change of it</td></tr>
 *   <tr><td>{@code UNPLANNED_SPENDING}</td><td>money of one plan or measure spent on another one</td></tr>
 *   <tr><td>{@code APPROPRIATION_BEYOND_NEED}</td><td>more appropriated to a plan than it needs</td></tr>
 *   <tr><td>{@code PLAN_UNFUNDED_FOR_DAYS}</td><td>a plan with a need and without any money, and for how many days</td></tr>
 *   <tr><td>{@code PAYER_UNKNOWN}</td><td>a cost of which neither the payer nor the appropriation is known</td></tr>
 *   <tr><td>{@code ITEMS_UNLIKE_TOTAL}</td><td>parts that add up to more than their total, or miss it by rounding, or at all where the
 *       source says that they are complete, and by how much</td></tr>
 *   <tr><td>{@code CARRY_OVER_MISMATCH}</td><td>a year of a plan that is opened with other than the year before carried over, so that
 *       money is counted twice or lost, and by how much</td></tr>
 *   <tr><td>{@code BALANCE_MISMATCH}</td><td>a stated balance that the entries do not leave, and by how much</td></tr>
 * </table>
 *
 * <p>Their ground is the arithmetic of budgets. What is found in the books is found as {@link Books} states the days. Money that was
 * converted is judged as it is stated ({@link Currencies#asStated}), and in its new currency only where sums of several are held against
 * each other; then what rounding can have made is not found.
 */
final class MoneyRules {
    private interface Looking {
        ImmutableList<Finding> check(String code, Dossier dossier, LocalDate asOf);
    }

    private record Named(String code, Looking looking) implements Rule {
        @Override
        public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
            return looking.check(code, dossier, asOf);
        }

        Named and(Looking further) {
            return new Named(
                    code,
                    (same, dossier, asOf) -> ImmutableList.<Finding>builder()
                            .addAll(looking.check(same, dossier, asOf))
                            .addAll(further.check(same, dossier, asOf))
                            .build());
        }
    }

    private static final ImmutableList<Rule> ALL = ImmutableList.of(
            inTheBooks(DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION, MoneyMessage.SPENDING_BEYOND_APPROPRIATION),
            inTheBooks(DiscrepancyKind.SPENDING_BEFORE_APPROPRIATION, MoneyMessage.SPENDING_BEFORE_APPROPRIATION),
            new Named("CHANGE_BEFORE_APPROPRIATION", MoneyRules::changeBefore),
            new Named("UNPLANNED_SPENDING", asStated(MoneyRules::unplanned)),
            new Named("APPROPRIATION_BEYOND_NEED", MoneyRules::beyondNeed),
            new Named("PLAN_UNFUNDED_FOR_DAYS", MoneyRules::unfunded),
            new Named("PAYER_UNKNOWN", asStated(MoneyRules::payerUnknown)),
            new Named("ITEMS_UNLIKE_TOTAL", asStated(MoneyRules::unlikeTotal)),
            new Named("CARRY_OVER_MISMATCH", MoneyRules::carryOver),
            inTheBooks(DiscrepancyKind.BALANCE_MISMATCH, MoneyMessage.BALANCE_MISMATCH)
                    .and(MoneyRules::closing));

    private MoneyRules() {}

    /**
     * All rules about money.
     *
     * @return the rules, in the order of the table above
     */
    public static ImmutableList<Rule> all() {
        return ALL;
    }

    /**
     * A rulebook of them.
     *
     * @return the rulebook
     */
    public static Rulebook rulebook() {
        return Rulebook.of(ALL.toArray(Rule[]::new));
    }

    /** Looks at money that was converted as it is stated. */
    private static Looking asStated(Looking looking) {
        return (code, dossier, asOf) -> looking.check(code, Currencies.asStated(dossier), asOf);
    }

    private static Named inTheBooks(DiscrepancyKind kind, MoneyMessage message) {
        return new Named(kind.name(), asStated((code, dossier, asOf) -> {
            ImmutableList<LedgerEntry> books = Books.of(dossier).entries();
            return Ledger.of(books.stream()
                            .filter(entry -> !entry.day().isAfter(asOf))
                            .map(entry -> withKnownWholes(entry, books, asOf))
                            .toList())
                    .discrepancies()
                    .stream()
                    .filter(flaw -> flaw.kind() == kind && !flaw.account().equals(Books.OUTSIDE))
                    .map(flaw -> finding(
                            code,
                            Severity.WARNING,
                            Phrase.of(message).with("amount", flaw.difference()).with("day", flaw.day()),
                            factOf(dossier, flaw)))
                    .collect(ImmutableList.toImmutableList());
        }));
    }

    /** Changes that certainly come before what they change. */
    private static ImmutableList<Finding> changeBefore(String code, Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Appropriation change : sorted(dossier.appropriations())) {
            PartialDate changed = change.effective().value();
            change.amends()
                    .map(id -> dossier.get(Appropriation.class, id))
                    .filter(original -> isBefore(changed, original.effective().value()))
                    .filter(original -> occurrences.happened(changed) == Answer.YES)
                    .ifPresent(original -> findings.add(finding(
                            code,
                            Severity.WARNING,
                            Phrase.of(MoneyMessage.CHANGE_BEFORE_APPROPRIATION)
                                    .with("change", changed)
                                    .with("original", original.effective().value()),
                            change,
                            original)));
        }
        return findings.build();
    }

    private static boolean isBefore(PartialDate one, PartialDate other) {
        return one.latest()
                .flatMap(last -> other.earliest().filter(last::isBefore))
                .isPresent();
    }

    /** Breakdowns whose parts go beyond their total, or miss it though the source states that they are all there is. */
    private static ImmutableList<Finding> unlikeTotal(String code, Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : sorted(dossier.plans())) {
            for (BudgetGaps gaps : BudgetGaps.byCurrency(dossier, plan.id()).values()) {
                for (Breakdown breakdown : gaps.asOf(asOf).breakdowns()) {
                    breakdown
                            .contradiction()
                            .ifPresent(difference -> findings.add(finding(
                                    code,
                                    breakdown.isComplete() ? Severity.WARNING : Severity.INFO,
                                    Phrase.of(MoneyMessage.ITEMS_UNLIKE_TOTAL)
                                            .with("amount", difference)
                                            .with("total", breakdown.total())
                                            .with("dimension", MoneyMessage.of(breakdown.dimension())),
                                    breakdown.whole())));
                }
            }
        }
        return findings.build();
    }

    private static ImmutableList<Finding> carryOver(String code, Dossier dossier, LocalDate asOf) {
        ConvertedMoney money = ConvertedMoney.of(dossier);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : sorted(dossier.plans())) {
            LedgerView books = Books.of(dossier).view().ofPlan(plan.id()).asOf(asOf);
            LedgerView stated =
                    Books.of(money.stated()).view().ofPlan(plan.id()).asOf(asOf);
            books.movesOn().stream()
                    .map(LocalDate::getYear)
                    .distinct()
                    .forEach(year -> carriedOver(money, stated, books, year)
                            .forEach(amount -> findings.add(finding(
                                    code,
                                    Severity.WARNING,
                                    Phrase.of(MoneyMessage.CARRY_OVER_MISMATCH)
                                            .with("amount", amount)
                                            .with("year", Integer.toString(year))
                                            .with("plan", plan.title()),
                                    plan))));
        }
        return findings.build();
    }

    /** In each currency that money of the year is stated in, or converted where it is stated in several. */
    private static Stream<MonetaryAmount> carriedOver(
            ConvertedMoney money, LedgerView stated, LedgerView books, int year) {
        ImmutableSet<CurrencyUnit> currencies = ConvertedMoney.currencies(money.stated());
        boolean several = currencies.stream()
                        .filter(currency -> !opened(stated, year, currency).isZero()
                                || !carried(stated, year, currency).isZero())
                        .count()
                > 1;
        if (!several) {
            return currencies.stream().flatMap(currency -> carriedOver(stated, year, currency).stream());
        }
        return ConvertedMoney.currencies(money.held()).stream()
                .flatMap(currency -> carriedOver(books, year, currency).stream())
                .filter(amount -> money.isMoreThanRounding(
                        AmountRange.exactly(amount),
                        money.held().bookings().stream().filter(booking -> isOfCarryOver(booking, year))));
    }

    private static boolean isOfCarryOver(Booking booking, int year) {
        DateRange years = DateRange.ofYears(year - 1, year);
        return (booking.kind() == BookingKind.OPENING_BALANCE || booking.kind() == BookingKind.CARRIED_OVER)
                && booking.date()
                        .value()
                        .latest()
                        .filter(day -> !years.contains(day))
                        .isEmpty();
    }

    private static MonetaryAmount opened(LedgerView books, int year, CurrencyUnit currency) {
        return books.during(DateRange.ofYear(year)).totals(currency).of(EntryKind.OPENING_BALANCE);
    }

    private static MonetaryAmount carried(LedgerView books, int year, CurrencyUnit currency) {
        return books.during(DateRange.ofYear(year - 1)).totals(currency).of(EntryKind.CARRIED_OVER);
    }

    /** What a year is opened with less what the year before carried over, where the two differ. */
    private static Optional<MonetaryAmount> carriedOver(LedgerView books, int year, CurrencyUnit currency) {
        Totals before = books.asOf(LocalDate.of(year - 1, 12, 31)).totals(currency);
        MonetaryAmount opened = opened(books, year, currency);
        MonetaryAmount carriedOver = carried(books, year, currency);
        boolean known = !before.appropriated().isZero()
                || !before.of(EntryKind.OPENING_BALANCE).isZero();
        return known && !opened.isZero() && !opened.isEqualTo(carriedOver)
                ? Optional.of(Amounts.minus(opened, carriedOver))
                : Optional.empty();
    }

    /** Balances that are stated for a plan as a whole. */
    private static ImmutableList<Finding> closing(String code, Dossier dossier, LocalDate asOf) {
        ConvertedMoney converted = ConvertedMoney.of(dossier);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Booking stated : sorted(dossier.bookings())) {
            Optional<LocalDate> day = stated.date().value().latest().filter(last -> !last.isAfter(asOf));
            if (stated.kind() != BookingKind.CLOSING_BALANCE
                    || stated.appropriation().isPresent()
                    || day.isEmpty()) {
                continue;
            }
            converted
                    .difference(
                            stated.amount().currency(),
                            (money, currency) -> unlikeBalance(money, currency, stated.id(), day.get()))
                    .filter(difference ->
                            difference.isPositive() == Answer.YES || difference.isNegative() == Answer.YES)
                    .ifPresent(difference -> findings.add(finding(
                            code,
                            Severity.WARNING,
                            Phrase.of(MoneyMessage.BALANCE_MISMATCH)
                                    .with("amount", difference)
                                    .with("day", day.get()),
                            stated)));
        }
        return findings.build();
    }

    private static Optional<Explanation> unlikeBalance(
            Dossier dossier, CurrencyUnit currency, String stated, LocalDate day) {
        Booking booking = dossier.get(Booking.class, stated);
        return BudgetGaps.of(Currencies.only(dossier, currency), booking.plan().orElseThrow())
                .asOf(day)
                .balance()
                .explanation()
                .map(balance -> Explanation.difference(
                        balance.label(),
                        Explanation.given(
                                balance.label(), Quantity.of(booking.amount().interval()), booking),
                        balance));
    }

    private static LedgerEntry withKnownWholes(LedgerEntry entry, ImmutableList<LedgerEntry> books, LocalDate asOf) {
        LedgerEntry known = entry.notWithin();
        for (LedgerEntry larger : books) {
            if (entry.within().contains(larger.id()) && !larger.day().isAfter(asOf)) {
                known = known.within(larger.id());
            }
        }
        return known;
    }

    /** The fact that an entry of the books was made from: its own id begins the entry's. */
    private static Fact factOf(Dossier dossier, Discrepancy flaw) {
        return dossier.fact(flaw.entry())
                .or(() -> dossier.expenditures().stream()
                        .filter(expenditure -> flaw.entry().startsWith(Books.partOf(expenditure)))
                        .map(expenditure -> (Fact) expenditure)
                        .findFirst())
                .orElseGet(() -> dossier.get(Fact.class, flaw.account()));
    }

    private static ImmutableList<Finding> unplanned(String code, Dossier dossier, LocalDate asOf) {
        ImmutableList<LedgerEntry> books = Books.of(dossier).entries();
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            if (expenditure.paidFrom().isEmpty()) {
                continue;
            }
            Appropriation paidFrom = dossier.get(
                    Appropriation.class, expenditure.paidFrom().get().value());
            Appropriation pot = paidFrom.amends()
                    .map(id -> dossier.get(Appropriation.class, id))
                    .orElse(paidFrom);
            books.stream()
                    .filter(entry -> entry.kind() == EntryKind.EXPENDITURE
                            && entry.id().startsWith(Books.partOf(expenditure))
                            && !entry.day().isAfter(asOf)
                            && entry.amount().isPositive())
                    .findFirst()
                    .filter(entry -> !isMeantFor(dossier, pot, entry.measure().orElseThrow()))
                    .ifPresent(entry -> findings.add(finding(
                            code,
                            Severity.WARNING,
                            Phrase.of(MoneyMessage.UNPLANNED_SPENDING)
                                    .with("amount", expenditure.counted())
                                    .with(
                                            "subject",
                                            dossier.measure(entry.measure().orElseThrow())
                                                    .title()),
                            expenditure,
                            pot)));
        }
        return findings.build();
    }

    private static boolean isMeantFor(Dossier dossier, Appropriation pot, String measure) {
        boolean thisMeasure =
                pot.measure().filter(meant -> !meant.equals(measure)).isEmpty();
        boolean thisPlan = pot.plan()
                .map(Sourced::value)
                .filter(plan -> !dossier.get(ActionPlan.class, plan).measures().contains(dossier.measure(measure)))
                .isEmpty();
        return thisMeasure && thisPlan;
    }

    private static ImmutableList<Finding> beyondNeed(String code, Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ConvertedMoney money = ConvertedMoney.of(dossier);
        for (ActionPlan plan : sorted(dossier.plans())) {
            ConvertedMoney.currencies(dossier).stream()
                    .sorted()
                    .forEach(currency -> money.difference(
                                    currency,
                                    (each, in) -> BudgetGaps.of(Currencies.only(each, in), plan.id())
                                            .asOf(asOf)
                                            .financing()
                                            .explanation())
                            .flatMap(missing -> new FundingGap(missing).surplus())
                            .ifPresent(surplus -> findings.add(finding(
                                    code,
                                    Severity.WARNING,
                                    Phrase.of(MoneyMessage.APPROPRIATION_BEYOND_NEED)
                                            .with("amount", surplus)
                                            .with("plan", plan.title()),
                                    plan))));
        }
        return findings.build();
    }

    private static ImmutableList<Finding> unfunded(String code, Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : sorted(dossier.plans())) {
            Optional<DateRange> past = plan.period().upTo(asOf);
            long days = past.map(period -> BudgetGaps.of(dossier, plan.id()).daysUnfunded(period))
                    .orElse(0L);
            if (days > 0) {
                findings.add(finding(
                        code,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.PLAN_UNFUNDED_FOR_DAYS)
                                .with("days", days)
                                .with("plan", plan.title()),
                        plan));
            }
        }
        return findings.build();
    }

    private static ImmutableList<Finding> payerUnknown(String code, Dossier dossier, LocalDate asOf) {
        ImmutableList<LedgerEntry> books = Books.of(dossier).entries();
        return sorted(dossier.expenditures()).stream()
                .filter(expenditure -> expenditure.payer().isEmpty()
                        && expenditure.paidFrom().isEmpty()
                        && expenditure.counted().isZero() != Answer.YES)
                .filter(expenditure -> books.stream()
                        .anyMatch(entry -> entry.kind() == EntryKind.UNASSIGNED_COST
                                && entry.id().startsWith(Books.partOf(expenditure))
                                && !entry.day().isAfter(asOf)))
                .map(expenditure -> finding(
                        code,
                        Severity.INFO,
                        Phrase.of(MoneyMessage.PAYER_UNKNOWN).with("amount", expenditure.counted()),
                        expenditure))
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding finding(String code, Severity severity, Phrase message, Fact... facts) {
        ImmutableList<Fact> all = ImmutableList.copyOf(facts);
        return new Finding(
                code,
                severity,
                message,
                all.stream().map(Fact::id).collect(ImmutableList.toImmutableList()),
                all.stream()
                        .flatMap(fact -> fact.sources().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <F extends Fact> ImmutableList<F> sorted(List<F> facts) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), facts);
    }
}
