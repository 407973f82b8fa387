package lt.kopz.core.cost;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.DecidedTotals;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.DeliveryMessage;
import lt.kopz.core.progress.EventCount;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What the events of a measure or series, or one event, cost as of the end of a day: in all, and for each event, participation and hour held.
 *
 * <p>Division flips the bounds: 210.00 for at least 364 participations are at most 0.58 each. What is planned has neither cost nor
 * attendance yet; a {@link lt.kopz.core.dossier.Scenario} gives both.
 *
 * <pre>{@code
 * UnitCosts.of(dossier, "series-sos-lectures").perParticipation().value().bounds();   // at most EUR 0.58
 * }</pre>
 */
public final class UnitCosts {
    private final Dossier all;
    private final Dossier dossier;
    private final Fact subject;
    private final Occurrences occurrences;
    private final Leaves leaves;
    private final Costs costs;
    private final EventCount events;
    private final Supplier<Figure<AmountRange>> cost =
            Suppliers.memoize(() -> sum(named(DeliveryMessage.COST), true, false));

    private UnitCosts(Dossier all, Fact subject, LocalDate asOf) {
        this.all = all;
        this.dossier = DecidedTotals.once(Currencies.only(all, all.currency()));
        this.subject = subject;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.events = EventCount.of(dossier, asOf).of(subject.id());
        this.leaves = new Leaves(dossier, occurrences);
        this.costs = new Costs(dossier, occurrences, Optional.empty());
    }

    /**
     * The unit costs of an event, a series or a measure, as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @param subjectId the id of an event, a series or a measure in it
     * @return the unit costs
     * @throws IllegalArgumentException if the dossier has no such event, series or measure
     */
    public static UnitCosts of(Dossier dossier, String subjectId) {
        Dossier settled = Possibilities.of(dossier, About.MONEY).settled();
        Fact subject = settled.get(Fact.class, subjectId);
        if (!(subject instanceof Event) && !(subject instanceof EventSeries) && !(subject instanceof Measure)) {
            throw new IllegalArgumentException("unit costs are of an event, a series or a measure, but \"" + subjectId
                    + "\" is none of these; name one");
        }
        return new UnitCosts(settled, subject, settled.knownUntil().value());
    }

    /** A figure by whatever sources state differently of codes, links and whole facts. */
    private <T extends Interval<T>> Figure<T> possible(Function<UnitCosts, Figure<T>> figure) {
        return Possible.figure(
                all,
                About.MONEY,
                each -> each.fact(subject.id()).isPresent(),
                each -> figure.apply(each == all ? this : of(each, subject.id()).asOf(asOf())));
    }

    /**
     * The same as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the unit costs as of that day
     */
    public UnitCosts asOf(LocalDate day) {
        return new UnitCosts(all, subject, day);
    }

    /**
     * The day these costs hold for.
     *
     * @return the day, up to its end
     */
    public LocalDate asOf() {
        return occurrences.asOf();
    }

    /**
     * What was incurred in all, whoever pays it. An event that was held and of which no cost is stated makes it a lower bound.
     *
     * @return the cost in the dossier's currency; unknown when no cost is stated at all
     */
    public Figure<AmountRange> cost() {
        return possible(each -> each.cost.get());
    }

    /**
     * The cost of what is priced and still to come.
     *
     * @return the cost in the dossier's currency; unknown when no cost is stated at all
     */
    public Figure<AmountRange> committed() {
        return possible(each -> each.sum(Phrase.of(FigureMessage.COST_COMMITTED), false, true));
    }

    /**
     * The cost of what was held and of what is still to come. What was planned for a day that has passed without evidence may have cost its
     * price or nothing.
     *
     * <p>Example, as of 10 December 2019: the ten lectures at 30.00 EUR have cost 210.00 EUR, 90.00 EUR are committed, 300.00 EUR in all.
     *
     * @return the cost in the dossier's currency; unknown when no cost is stated at all
     */
    public Figure<AmountRange> inAll() {
        return possible(each -> each.sum(Phrase.of(FigureMessage.COST_IN_ALL), true, true));
    }

    private Figure<AmountRange> sum(Text name, boolean held, boolean planned) {
        ImmutableList<Expenditure> stated = expenditures();
        if (stated.isEmpty()) {
            return Figure.unknown(
                    name,
                    asOf(),
                    AmountRange.unknown(dossier.currency()),
                    Phrase.of(FigureMessage.COST_NOWHERE_STATED));
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        stated.stream()
                .flatMap(cost -> held && planned
                        ? costs.inAll(cost).stream()
                        : Stream.of(held ? costs.incurred(cost) : costs.committed(cost)))
                .forEach(term -> parts.add(term.why()));
        parts.addAll(costs.notStated(
                stated,
                events.events(),
                event -> (held && occurrences.held(event) != Answer.NO)
                        || (planned && occurrences.planned(event) != Answer.NO)));
        if (held && !events.missing().isEmpty()) {
            parts.add(costs.notStated(title(), subject));
        }
        Explanation tree = Explanation.sum(name, Quantity.zero(dossier.currency()), parts.build());
        return Figure.of(name, asOf(), tree.value().asAmount(), tree);
    }

    /**
     * The cost of one event.
     *
     * @return the cost; unknown when none was held or no cost is stated
     */
    public Figure<UnitCost> perEvent() {
        return possible(all -> all.each(
                all.named(DeliveryMessage.COST_PER_EVENT),
                all.counted(FigureMessage.EVENTS_HELD, Leaves::occurrences)));
    }

    /**
     * The cost of one participation.
     *
     * @return the cost; unknown when none was held or no cost is stated
     */
    public Figure<UnitCost> perParticipation() {
        return possible(all -> all.each(
                all.named(DeliveryMessage.COST_PER_PARTICIPATION),
                all.counted(FigureMessage.PARTICIPATIONS_HELD, Event::attended)));
    }

    /**
     * The cost of one clock hour of teaching, where the durations are stated in clock hours, or in academic hours of a stated length.
     *
     * @return the cost; unknown when a duration is missing or an academic hour has no stated length
     */
    public Figure<UnitCost> perHour() {
        return possible(all -> all.perHour(OptionalInt.empty()));
    }

    /**
     * The cost of one clock hour of teaching, where academic hours of no stated length are assumed to have one. The figure is marked as
     * assumed if the assumption was needed.
     *
     * @param minutesOfAcademicHour the minutes to assume, at least 1
     * @return the cost; unknown when a duration is missing
     * @throws IllegalArgumentException if the minutes are less than 1
     */
    public Figure<UnitCost> perHourAssuming(int minutesOfAcademicHour) {
        if (minutesOfAcademicHour < 1) {
            throw new IllegalArgumentException("an academic hour must have at least 1 minute, but "
                    + minutesOfAcademicHour + " were assumed; use a number such as 45");
        }
        return possible(all -> all.perHour(OptionalInt.of(minutesOfAcademicHour)));
    }

    private Figure<UnitCost> perHour(OptionalInt assumed) {
        Text name = named(DeliveryMessage.COST_PER_HOUR);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Event event : events.events()) {
            Answer held = occurrences.held(event);
            if (held == Answer.NO) {
                continue;
            }
            Optional<TeachingHours> duration = event.duration();
            if (duration.isEmpty()) {
                return unknown(name, Phrase.of(DeliveryMessage.NO_DURATION).with("event", Leaves.event(event)));
            }
            boolean stated = duration.get().statedMinutes().isPresent();
            if (!stated && assumed.isEmpty()) {
                return unknown(name, Phrase.of(DeliveryMessage.NO_MINUTES).with("event", Leaves.event(event)));
            }
            BigDecimal minutes = duration.get().inMinutes(assumed.orElse(60));
            Fraction hours = Fraction.of(minutes).times(Fraction.of(event.occurrences(), 60));
            Ratio counted = new Ratio(held == Answer.YES ? hours : Fraction.ZERO, Optional.of(hours));
            Explanation leaf = leaves.number(Leaves.event(event), event, held, Quantity.of(counted));
            parts.add(
                    stated
                            ? leaf
                            : leaf.under(
                                    Basis.ASSUMED,
                                    Phrase.of(DeliveryMessage.ASSUMED_MINUTES)
                                            .with("minutes", (long) assumed.getAsInt())));
        }
        parts.addAll(events.missing());
        return each(
                name,
                Explanation.sum(
                        Phrase.of(DeliveryMessage.HOURS),
                        Quantity.of(new Ratio(Fraction.ZERO, Optional.of(Fraction.ZERO))),
                        parts.build()));
    }

    private Figure<UnitCost> each(Text name, Explanation units) {
        Figure<AmountRange> cost = this.cost.get();
        if (cost.isUnexplained()) {
            return unknown(name, cost.reason().orElseThrow());
        }
        Ratio number = units.value().asRatio();
        if (number.upper().filter(most -> most.signum() == 0).isPresent()) {
            return unknown(name, Phrase.of(DeliveryMessage.NOTHING_HELD));
        }
        Explanation tree = Explanation.quotient(name, cost.explanation(), units);
        return Figure.of(
                name,
                asOf(),
                new UnitCost(exactly(cost.value(), number), tree.value().asAmount()),
                tree);
    }

    private Figure<UnitCost> unknown(Text name, Text reason) {
        return Figure.unknown(
                name, asOf(), new UnitCost(Ratio.unknown(), AmountRange.unknown(dossier.currency())), reason);
    }

    private static Ratio exactly(AmountRange cost, Ratio number) {
        Ratio amount = Ratio.fromNothingOn(
                cost.lower().map(Amounts::decimal).map(Fraction::of),
                cost.upper().map(Amounts::decimal).map(Fraction::of));
        return Quantity.of(amount).dividedBy(Quantity.of(number)).asRatio();
    }

    private Explanation counted(FigureMessage name, Function<Event, Sourced<Headcount>> number) {
        return Explanation.sum(
                Phrase.of(name),
                Quantity.of(Headcount.zero()),
                ImmutableList.<Explanation>builder()
                        .addAll(events.held(number))
                        .addAll(events.missing())
                        .build());
    }

    /** What was paid for the events, for the series, and for the series of a measure, even for one that has events of other measures. */
    private ImmutableList<Expenditure> expenditures() {
        Stream<String> series = subject instanceof Measure
                ? dossier.seriesOf(subject.id()).stream().map(Fact::id)
                : Stream.of(subject.id());
        return Stream.concat(series, events.events().stream().map(Fact::id))
                .distinct()
                .flatMap(id -> dossier.expendituresFor(id).stream())
                .sorted(Comparator.comparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
    }

    private Phrase named(DeliveryMessage message) {
        return Phrase.of(message).with("subject", title());
    }

    private LocalizedText title() {
        if (subject instanceof Event event) {
            return event.title();
        }
        return subject instanceof EventSeries series ? series.title() : ((Measure) subject).title();
    }
}
