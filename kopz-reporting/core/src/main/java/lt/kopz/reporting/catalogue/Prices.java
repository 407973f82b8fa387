package lt.kopz.reporting.catalogue;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.TreeMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Together;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.wording.ReportMessage;

/** What the events and series of measures cost, as far as anything is stated, as of the day of a report. */
final class Prices extends Writing {
    private final ImmutableListMultimap<String, Expenditure> byMeasure;
    private final ImmutableSet<String> priced;

    Prices(ReportContext context) {
        super(context);
        ImmutableListMultimap.Builder<String, Expenditure> costs = ImmutableListMultimap.builder();
        dossier.expenditures().forEach(cost -> measureOf(cost).ifPresent(measure -> costs.put(measure, cost)));
        this.byMeasure = costs.build();
        this.priced = dossier.expenditures().stream()
                .flatMap(cost -> cost.subject().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The measure whose event or series is paid for, or that the cost names. */
    Optional<String> measureOf(Expenditure cost) {
        return MoneyLinks.of(dossier).measure(cost);
    }

    /** What a cost is for: its event or series, its purpose, or its measure. */
    Text subject(Expenditure cost) {
        return paidFor(cost)
                .map(subject -> subject instanceof Event event
                        ? event.title()
                        : dossier.get(EventSeries.class, subject.id()).title())
                .or(cost::purpose)
                .or(() -> cost.measure().map(id -> dossier.measure(id).title()))
                .<Text>map(words -> words)
                .orElseGet(() -> say(MoneyMessage.OTHER_COST));
    }

    /** What something cost, as it is stated; what its units make where nothing else is. */
    static StatedAmount stated(Expenditure cost) {
        return cost.unitPrice().isPresent() && !cost.amount().range().isKnown()
                ? StatedAmount.of(cost.counted())
                : cost.amount();
    }

    /** How a price is made up of units. */
    static Text byUnits(UnitPrice price) {
        return say(YearlyMessage.UNIT_PRICE, "units", (long) price.units(), "price", price.amount());
    }

    private Optional<Fact> paidFor(Expenditure cost) {
        return cost.subject().map(id -> dossier.get(Fact.class, id));
    }

    /** Whether anything a cost pays for had happened, may have, or was planned by the day; what is of no event has a day of its own. */
    boolean knownOf(Expenditure cost) {
        Optional<Fact> subject = paidFor(cost);
        if (subject.isEmpty()) {
            PartialDate date = cost.date().map(Sourced::value).orElse(PartialDate.unknown());
            return context.occurrences().happened(date) != Answer.NO;
        }
        return subject.get() instanceof Event event
                ? context.knownOf(event)
                : dossier.eventsOf(subject.get().id()).stream().anyMatch(context::knownOf);
    }

    boolean isPriced(Measure measure) {
        return byMeasure.get(measure.id()).stream().anyMatch(this::knownOf);
    }

    /** What is known to be spent on a measure. */
    List<Expenditure> costsOf(Measure measure) {
        return byMeasure.get(measure.id()).stream().filter(this::knownOf).toList();
    }

    /** The prices of what belongs to some measures together; at least so much where an event of theirs has none. */
    Cell of(List<Measure> measures) {
        return of(measures, !unpriced(measures).isEmpty());
    }

    /** The same; at least so much if there is more than is known. */
    Cell of(List<Measure> measures, boolean more) {
        return sum(measures.stream().flatMap(measure -> byMeasure.get(measure.id()).stream()), more);
    }

    /** All prices together, also of what is of no measure; at least so much where an event has none. */
    Cell ofAll() {
        return sum(
                dossier.expenditures().stream(), !unpriced(context.measures()).isEmpty());
    }

    /** A sum for each currency, that of the dossier first, the others by their codes. */
    private Cell sum(Stream<Expenditure> costs, boolean more) {
        TreeMultimap<CurrencyUnit, Expenditure> byCurrency = TreeMultimap.create(
                Comparator.comparing((CurrencyUnit currency) -> !currency.equals(dossier.currency()))
                        .thenComparing(Comparator.naturalOrder()),
                Comparator.comparing(Expenditure::id));
        costs.filter(this::knownOf).forEach(each -> byCurrency.put(each.amount().currency(), each));
        ImmutableList<AmountRange> all = byCurrency.asMap().entrySet().stream()
                .map(of -> Together.of(
                        of.getKey(),
                        false,
                        Iterables.concat(
                                Collections2.transform(of.getValue(), Expenditure::counted),
                                more ? List.of(AmountRange.unknown(of.getKey())) : List.of())))
                .collect(ImmutableList.toImmutableList());
        return all.size() == 1
                ? Cell.amount(all.get(0))
                : Cell.nothing(Text.joined(
                        "; ",
                        all.stream()
                                .map(sum -> (Text) say(ReportMessage.CHART_MONEY, "amount", sum))
                                .toList()));
    }

    /** The events of some measures, held or planned, of which neither they nor their series have a price. */
    List<Event> unpriced(List<Measure> measures) {
        return ReportContext.byDate(measures.stream()
                .flatMap(measure -> dossier.eventsOf(measure.id()).stream())
                .filter(event -> !priced.contains(event.id())
                        && event.series().filter(priced::contains).isEmpty())
                .filter(context::knownOf)
                .toList());
    }
}
