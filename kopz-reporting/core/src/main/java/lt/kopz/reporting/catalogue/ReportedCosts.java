package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.wording.ReportMessage;

/** The costs that sources state: what they are for, which are known by the day, and what they come to. */
final class ReportedCosts {
    private final ReportContext context;
    private final Dossier dossier;

    ReportedCosts(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    /** Whether anything an expenditure pays for had happened, may have, or was planned by the day; what is of no event has a day of its own. */
    boolean isKnown(Expenditure expenditure) {
        Optional<String> subject = expenditure.subject();
        if (subject.isEmpty()) {
            PartialDate date = expenditure.date().map(Sourced::value).orElse(PartialDate.unknown());
            return context.occurrences().happened(date) != Answer.NO;
        }
        return dossier.events().stream()
                .filter(event -> event.id().equals(subject.get()) || event.series().equals(subject))
                .anyMatch(context::knownOf);
    }

    /** The prices of what belongs to a measure together; at least so much where an event of it has none. */
    Cell prices(Measure measure) {
        return prices(
                cost -> measureOf(cost).filter(measure.id()::equals).isPresent(),
                !unpriced(measure.id()::equals).isEmpty());
    }

    /** What some costs come to, with a sum for each currency; at least so much if there is more than is known. */
    Cell prices(Predicate<Expenditure> which, boolean more) {
        Map<CurrencyUnit, AmountRange> sums = new LinkedHashMap<>();
        for (Expenditure each : dossier.expenditures()) {
            if (which.test(each) && isKnown(each)) {
                sums.merge(each.amount().currency(), each.counted(), AmountRange::plus);
            }
        }
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
    List<Event> unpriced(Predicate<String> measures) {
        Set<String> priced = dossier.expenditures().stream()
                .flatMap(cost -> cost.subject().stream())
                .collect(Collectors.toSet());
        return ReportContext.byDate(dossier.events()).stream()
                .filter(event -> measures.test(event.measure()) && context.knownOf(event))
                .filter(event -> !priced.contains(event.id())
                        && event.series().filter(priced::contains).isEmpty())
                .toList();
    }

    /** The measure of a cost: that of its event or series, or the one it names. */
    Optional<String> measureOf(Expenditure cost) {
        return subjectOf(cost)
                .map(subject -> subject instanceof Event event
                        ? event.measure()
                        : dossier.get(EventSeries.class, subject.id()).measure())
                .or(cost::measure);
    }

    /** What a cost is for: its event or series, its purpose, or its measure. */
    Text subject(Expenditure cost) {
        return subjectOf(cost)
                .<Text>map(subject -> subject instanceof Event event
                        ? event.title()
                        : dossier.get(EventSeries.class, subject.id()).title())
                .or(cost::purpose)
                .or(() -> cost.measure().map(id -> dossier.measure(id).title()))
                .orElseGet(() -> say(MoneyMessage.OTHER_COST));
    }

    private Optional<Fact> subjectOf(Expenditure cost) {
        return cost.subject().map(id -> dossier.get(Fact.class, id));
    }
}
