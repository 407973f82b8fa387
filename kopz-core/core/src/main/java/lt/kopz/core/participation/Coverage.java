package lt.kopz.core.participation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.count.Subset;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.progress.DeliveryMessage;
import lt.kopz.core.progress.EventCount;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How many of the units that a series is to reach were reached, as the source says, and how many are left.
 *
 * <p>Example: 5 of 13 schools were visited (38.46 %), 8 are left. To reach them at the same pace would cost 8 × 10/5 × 30.00 = 480.00 if
 * the five include those of the planned lectures, and 8 × 7/5 × 30.00 = 336.00 if they do not; where the source does not say, the caller
 * has to choose.
 */
public final class Coverage {
    /** Which events the units reached belong to. */
    public enum Reading {
        /** Those of planned events are counted as reached already. */
        WITH_PLANNED,
        /** Only those of events held are counted. */
        WITHOUT_PLANNED
    }

    private final Dossier all;
    private final Dossier dossier;
    private final EventSeries series;
    private final TargetUnits targets;
    private final Occurrences occurrences;
    private final Leaves leaves;

    private Coverage(Dossier all, EventSeries series, TargetUnits targets, LocalDate asOf) {
        this.all = all;
        this.dossier = Currencies.only(all, all.currency());
        this.series = series;
        this.targets = targets;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.leaves = new Leaves(dossier, occurrences);
    }

    /**
     * The coverage of a series as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @param seriesId the id of a series in it
     * @return the coverage; empty when the sources name no units to reach
     * @throws IllegalArgumentException if the dossier has no such series
     */
    public static Optional<Coverage> of(Dossier dossier, String seriesId) {
        Dossier settled = Possibilities.of(dossier, About.MONEY).settled();
        EventSeries series = settled.get(EventSeries.class, seriesId);
        return series.targets()
                .map(targets -> new Coverage(
                        settled, series, targets, settled.knownUntil().value()));
    }

    /** A figure by whatever sources state differently of codes, links and whole facts. */
    private <T extends Interval<T>> Figure<T> possible(Function<Coverage, Figure<T>> figure) {
        return Possible.figure(
                all,
                About.MONEY,
                each -> each.fact(series.id()).isPresent()
                        && of(each, series.id()).isPresent(),
                each -> figure.apply(
                        each == all ? this : of(each, series.id()).orElseThrow().asOf(asOf())));
    }

    /**
     * The same as of the end of another day. Before the horizon anything up to the number that the source gives may have been reached;
     * after it the number of the source stands.
     *
     * @param day the day
     * @return the coverage as of that day
     */
    public Coverage asOf(LocalDate day) {
        return new Coverage(all, series, targets, day);
    }

    /**
     * The day this coverage holds for.
     *
     * @return the day, up to its end
     */
    public LocalDate asOf() {
        return occurrences.asOf();
    }

    /**
     * The units reached.
     *
     * @return the number, never more than there are
     */
    public Figure<Headcount> reached() {
        return possible(each -> each.count(each.named(DeliveryMessage.UNITS_REACHED), each.reachedLeaf()));
    }

    /**
     * The units still to reach.
     *
     * @return the number
     */
    public Figure<Headcount> left() {
        return possible(each -> each.count(each.named(DeliveryMessage.UNITS_LEFT), each.leftTree()));
    }

    /**
     * The units reached as a share of all.
     *
     * @return the exact share, from 0 to 1, such as 5/13
     */
    public Figure<Ratio> share() {
        return possible(each -> {
            Explanation tree =
                    Explanation.quotient(each.named(DeliveryMessage.UNITS_SHARE), each.reachedLeaf(), each.totalLeaf());
            return Figure.of(tree.label(), each.asOf(), tree.value().asRatio(), tree);
        });
    }

    /**
     * What it would cost to reach the rest, if it went on at the same pace and price: an assumption, and never part of another figure.
     * Which events the units reached belong to is taken from the source.
     *
     * @return the assumed cost; unknown where the source does not say, no price of one event is stated, or nothing was reached
     */
    public Figure<AmountRange> costOfTheRest() {
        return possible(Coverage::costAsStated);
    }

    private Figure<AmountRange> costAsStated() {
        return targets.plannedIncluded()
                .map(included -> costAsStated(included ? Reading.WITH_PLANNED : Reading.WITHOUT_PLANNED))
                .orElseGet(() -> unknown(DeliveryMessage.READING_NEEDED));
    }

    /**
     * What it would cost to reach the rest, if it went on at the same pace and price, under a reading of the units reached.
     *
     * @param reading whether the units reached include those of planned events
     * @return the assumed cost; unknown where no price of one event is stated, or nothing was reached
     * @throws IllegalArgumentException if the source says the contrary of the reading
     */
    public Figure<AmountRange> costOfTheRest(Reading reading) {
        return possible(each -> each.costAsStated(reading));
    }

    private Figure<AmountRange> costAsStated(Reading reading) {
        boolean withPlanned = reading == Reading.WITH_PLANNED;
        if (targets.plannedIncluded()
                .filter(included -> included != withPlanned)
                .isPresent()) {
            throw new IllegalArgumentException("the source of series " + series.id()
                    + " says the contrary of the reading " + reading + "; take the other one");
        }
        Optional<Expenditure> price = dossier.expendituresFor(series.id()).stream()
                .filter(expenditure -> expenditure.unitPrice().isPresent())
                .min(Comparator.comparing(Fact::id));
        if (price.isEmpty()) {
            return unknown(DeliveryMessage.NO_UNIT_PRICE);
        }
        Explanation reached = reachedLeaf();
        if (reached.value().asCount().lower() == 0) {
            return unknown(DeliveryMessage.NOTHING_REACHED);
        }
        Explanation pace =
                Explanation.quotient(Phrase.of(DeliveryMessage.EVENTS_FOR_EACH), events(withPlanned), reached);
        Explanation needed = Explanation.product(Phrase.of(DeliveryMessage.EVENTS_NEEDED), leftTree(), pace);
        Explanation tree = Explanation.product(
                        named(DeliveryMessage.COST_OF_THE_REST),
                        needed,
                        Explanation.given(
                                Phrase.of(FigureMessage.UNIT_PRICE),
                                Quantity.of(price.get().costOf(1, 1)),
                                price.get()))
                .under(
                        Basis.ASSUMED,
                        Phrase.of(withPlanned ? DeliveryMessage.WITH_PLANNED : DeliveryMessage.WITHOUT_PLANNED));
        return Figure.of(tree.label(), asOf(), tree.value().asAmount(), tree);
    }

    private Figure<AmountRange> unknown(DeliveryMessage reason) {
        return Figure.unknown(
                named(DeliveryMessage.COST_OF_THE_REST),
                asOf(),
                AmountRange.unknown(dossier.currency()),
                Phrase.of(reason));
    }

    private Explanation events(boolean withPlanned) {
        EventCount count = EventCount.of(dossier, asOf()).of(series.id());
        Explanation held = count.sum(Phrase.of(FigureMessage.EVENTS_HELD), count.held(Leaves::occurrences));
        return withPlanned
                ? Explanation.sum(
                        Phrase.of(DeliveryMessage.EVENTS_HELD_AND_PLANNED),
                        Quantity.of(Headcount.zero()),
                        ImmutableList.of(
                                held,
                                count.sum(Phrase.of(FigureMessage.EVENTS_PLANNED), count.planned(Leaves::occurrences))))
                : held;
    }

    private Explanation reachedLeaf() {
        Headcount reached = targets.exceeded()
                ? Headcount.unknown()
                : Subset.ofWhich(Headcount.exactly(targets.total()), targets.reached())
                        .part();
        Text label = named(DeliveryMessage.UNITS_REACHED);
        boolean known = !asOf().isBefore(occurrences.horizon());
        return Explanation.given(
                        known ? label : leaves.undecided(label),
                        Quantity.of(known ? reached : Headcount.zero().hull(reached)),
                        series)
                .under(targets.provenance());
    }

    private Explanation totalLeaf() {
        Headcount total = targets.exceeded() ? Headcount.atLeast(targets.total()) : Headcount.exactly(targets.total());
        return Explanation.given(named(DeliveryMessage.UNITS_TOTAL), Quantity.of(total), series)
                .under(targets.provenance());
    }

    private Explanation leftTree() {
        return Explanation.difference(named(DeliveryMessage.UNITS_LEFT), totalLeaf(), reachedLeaf());
    }

    private Figure<Headcount> count(Text name, Explanation tree) {
        return Figure.of(name, asOf(), tree.value().asCount(), tree);
    }

    private Phrase named(DeliveryMessage message) {
        return Phrase.of(message).with("unit", targets.unit());
    }
}
