package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The days that passed between the approval of a plan and its first money.
 *
 * <p>Example: approved on 5 February 2019, first money on 24 October 2019: 261 days. On the day before it, the gap is open and 260
 * days long so far.
 *
 * @param days the number of days; so far, while the gap is open
 * @param open whether no money had been appropriated by the day asked for
 */
public record TimingGap(Headcount days, Answer open) implements Interval<TimingGap>, Quantified {
    /** A gap of which nothing is known. */
    static final TimingGap UNKNOWN = new TimingGap(Headcount.unknown(), Answer.CANNOT_TELL);

    @Override
    public Quantity quantity() {
        return Quantity.of(days);
    }

    @Override
    public TimingGap hull(TimingGap other) {
        return new TimingGap(days.hull(other.days), open == other.open ? open : Answer.CANNOT_TELL);
    }

    @Override
    public TimingGap widest() {
        return UNKNOWN;
    }

    /** The days from the approval of the plan to the first money that is appropriated to it. */
    static Figure<TimingGap> of(Query query) {
        Text name = query.named(GapMessage.TIMING);
        Optional<PartialDate> approved = Decided.approved(query.dossier(), query.plan());
        if (approved.isEmpty() || query.occurrences().happened(approved.get()) == Answer.NO) {
            return query.unknown(name, UNKNOWN, Phrase.of(GapMessage.NOT_APPROVED));
        }
        Optional<LocalDate> start = approved.get().asDay();
        ImmutableMap<Fact, Slice.Fit> fits = Nesting.topDown(
                        query.lines().appropriated(false).roots())
                .stream()
                .collect(ImmutableMap.toImmutableMap(
                        AmountLine::fact, line -> query.slice().fit(line.marks())));
        ImmutableList<Appropriation> money = moneyGiven(query).stream()
                .filter(given -> isGiven(query, fits, given) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        Optional<Appropriation> first = money.stream()
                .filter(given -> isGiven(query, fits, given) == Answer.YES
                        && given.when().asDay().isPresent())
                .min(Comparator.comparing(
                                (Appropriation given) -> given.when().asDay().orElseThrow())
                        .thenComparing(Fact::id));
        Optional<LocalDate> firstDay = first.flatMap(given -> given.when().asDay());
        if (start.isEmpty() || money.stream().anyMatch(given -> mayBeBefore(given, firstDay))) {
            return query.unknown(name, UNKNOWN, Phrase.of(GapMessage.DAY_UNKNOWN));
        }
        LocalDate end = firstDay.orElse(query.asOf());
        KnownList list = earlier(query, start.get(), firstDay);
        if (list.standing() == Standing.UNKNOWN) {
            return query.unknown(name, UNKNOWN, Unrecorded.nothing(list));
        }
        Optional<LocalDate> perhaps = money.stream()
                .filter(given -> isGiven(query, fits, given) == Answer.CANNOT_TELL)
                .flatMap(given -> given.when().asDay().stream())
                .filter(day -> !day.isAfter(end))
                .min(Comparator.naturalOrder());
        Headcount days = Headcount.between(
                list.isComplete() ? days(start.get(), perhaps.orElse(end)) : 0, days(start.get(), end));
        Answer open = Answer.of(first.isEmpty()).and(Answer.of(list.isComplete() && perhaps.isEmpty(), false));
        Explanation span = first.isPresent()
                ? Explanation.given(
                                Phrase.of(GapMessage.TIMING_SPAN)
                                        .with("approved", start.get())
                                        .with("appropriated", end),
                                Quantity.of(days),
                                first.get())
                        .under(first.get().effective().provenance())
                        .under(query.links().earmark(first.get()).orElseThrow().provenance())
                        .under(query.plan().provenance())
                : Explanation.given(
                        Phrase.of(GapMessage.NO_MONEY_YET).with("day", query.asOf()), Quantity.of(days), query.plan());
        Explanation tree =
                Unrecorded.saying(Explanation.sum(name, Quantity.of(Headcount.zero()), ImmutableList.of(span)), list);
        return Figure.of(name, query.asOf(), new TimingGap(tree.value().asCount(), open), tree);
    }

    private static long days(LocalDate start, LocalDate end) {
        return Math.max(0, ChronoUnit.DAYS.between(start, end));
    }

    /** How complete the appropriations are from the approval, or the first day of the plan if it is later, until there was money. */
    private static KnownList earlier(Query query, LocalDate start, Optional<LocalDate> firstDay) {
        LocalDate planned = query.plan().time().earliest().orElse(start);
        return query.money()
                .lists()
                .of(
                        ListKind.APPROPRIATIONS,
                        Optional.of(query.plan().id()),
                        start.isBefore(planned) ? planned : start,
                        firstDay.map(day -> day.minusDays(1)).orElse(query.asOf()));
    }

    private static ImmutableList<Appropriation> moneyGiven(Query query) {
        return query.appropriations().stream()
                .filter(given -> given.counted().isPositive() != Answer.NO
                        && given.change() != ChangeKind.REDUCED
                        && query.inEffect(given) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether an amount gives the part asked for any money: it belongs where its original does, if it does not state where itself. */
    private static Answer isGiven(Query query, ImmutableMap<Fact, Slice.Fit> fits, Appropriation money) {
        Slice.Fit original = fits.getOrDefault(query.links().original(money), Slice.Fit.UNSPLIT);
        Slice.Fit fit = fits.getOrDefault(money, original);
        return money.counted().isPositive().and(Answer.of(fit == Slice.Fit.INSIDE, fit == Slice.Fit.OUTSIDE));
    }

    private static boolean mayBeBefore(Appropriation given, Optional<LocalDate> firstDay) {
        PartialDate date = given.when();
        return date.asDay().isEmpty()
                && date.earliest()
                        .filter(earliest ->
                                firstDay.filter(day -> !earliest.isBefore(day)).isPresent())
                        .isEmpty();
    }
}
