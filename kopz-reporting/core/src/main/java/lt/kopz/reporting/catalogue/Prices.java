package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.wording.ReportMessage;

/** What the events and series of measures cost, as far as anything is stated, as of the day of a report. */
final class Prices {
    private final ReportContext context;
    private final Dossier dossier;
    private final ImmutableListMultimap<String, Expenditure> byMeasure;
    private final ImmutableSet<String> priced;
    private final Map<String, Integer> places = new HashMap<>();

    Prices(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.byMeasure = Multimaps.index(dossier.expenditures(), this::measureOf);
        this.priced = dossier.expenditures().stream().map(Expenditure::subject).collect(ImmutableSet.toImmutableSet());
        dossier.expenditures().forEach(expenditure -> places.put(expenditure.id(), places.size()));
    }

    /** The measure whose event or series is paid for. */
    String measureOf(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return subject instanceof Event event
                ? event.measure()
                : dossier.get(EventSeries.class, subject.id()).measure();
    }

    /** Whether anything an expenditure pays for had happened, may have, or was planned by the day. */
    boolean knownOf(Expenditure expenditure) {
        return dossier.get(Fact.class, expenditure.subject()) instanceof Event event
                ? context.knownOf(event)
                : dossier.eventsOf(expenditure.subject()).stream().anyMatch(context::knownOf);
    }

    boolean isPriced(Measure measure) {
        return byMeasure.get(measure.id()).stream().anyMatch(this::knownOf);
    }

    /** The prices of what belongs to some measures together; at least so much where an event of theirs has none. */
    Cell of(List<Measure> measures) {
        return of(measures, !unpriced(measures).isEmpty());
    }

    /** The same, with a sum for each currency, in the order of the dossier; at least so much if there is more than is known. */
    Cell of(List<Measure> measures, boolean more) {
        Map<CurrencyUnit, AmountRange> sums = new LinkedHashMap<>();
        measures.stream()
                .flatMap(measure -> byMeasure.get(measure.id()).stream())
                .filter(this::knownOf)
                .sorted(Comparator.comparing(expenditure -> places.getOrDefault(expenditure.id(), 0)))
                .forEach(each ->
                        sums.merge(each.amount().getCurrency(), AmountRange.exactly(each.amount()), AmountRange::plus));
        ImmutableList<AmountRange> all = sums.entrySet().stream()
                .sorted(Comparator.comparing(sum -> !sum.getKey().equals(dossier.currency())))
                .map(sum ->
                        more ? sum.getValue().plus(AmountRange.atLeast(Amounts.zero(sum.getKey()))) : sum.getValue())
                .collect(ImmutableList.toImmutableList());
        return all.size() == 1
                ? Cell.amount(all.get(0))
                : Cell.nothing(Text.joined(
                        "; ",
                        all.stream()
                                .map(sum -> (Text)
                                        Phrase.of(ReportMessage.CHART_MONEY).with("amount", sum))
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
