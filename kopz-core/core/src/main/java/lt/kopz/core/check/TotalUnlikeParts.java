package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.claim.ClaimMessage;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code TOTAL_UNLIKE_PARTS}: a printed total is not the sum of its printed parts.
 *
 * <p>Found are a cost that is not its unit price times its units, by more than rounding to the minor unit makes of it, a series that is stated to have fewer events than are stated one by one,
 * a part of an attendance that is more than the whole, people who cannot have made the participations, more units reached than there are,
 * and a statistic on victims whose total is not the sum of its categories, of which no count is named. Fewer events stated than intended are no contradiction: the others may be unknown. Its ground is arithmetic.
 */
final class TotalUnlikeParts implements Rule {
    /** Makes the rule; it has no parameters. */
    public TotalUnlikeParts() {}

    @Override
    public String code() {
        return "TOTAL_UNLIKE_PARTS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Expenditure expenditure : FindingMaker.byId(dossier.expenditures())) {
            expenditure
                    .priceBeyondCost()
                    .ifPresent(difference -> findings.add(
                            finding(expenditure, cost(expenditure, difference)).weighing(Weight.of(difference))));
        }
        for (Event event : FindingMaker.byId(dossier.events())) {
            attendance(event).forEach(text -> findings.add(finding(event, text)));
        }
        for (EventSeries series : FindingMaker.byId(dossier.series())) {
            series.targets()
                    .filter(TargetUnits::exceeded)
                    .ifPresent(targets -> findings.add(finding(series, reached(series, targets))));
            series.intended().ifPresent(intended -> {
                long stated = dossier.eventsOf(series.id()).stream()
                        .filter(event -> event.state() != EventState.CANCELLED)
                        .mapToLong(Event::occurrences)
                        .sum();
                if (stated > intended) {
                    findings.add(finding(
                            series,
                            Phrase.of(ClaimMessage.TOTAL_EVENTS)
                                    .with("title", series.title())
                                    .with("total", (long) intended)
                                    .with("sum", stated)));
                }
            });
        }
        for (VictimStatistic statistic : FindingMaker.byId(dossier.victimStatistics())) {
            if (statistic.totalUnlikeSum()) {
                findings.add(finding(statistic));
            }
        }
        return findings.build();
    }

    /** Without counts, which a quote may have, too. */
    private Finding finding(VictimStatistic statistic) {
        return new Finding(
                code(),
                Severity.WARNING,
                Phrase.of(ClaimMessage.TOTAL_STATISTIC)
                        .with("indicator", statistic.indicator())
                        .with("period", statistic.period()),
                ImmutableList.of(statistic.id()),
                statistic.sources().stream()
                        .map(Source::withoutQuote)
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Text> attendance(Event event) {
        ImmutableList.Builder<Text> texts = ImmutableList.builder();
        event.partsBeyondWhole()
                .forEach(part -> texts.add(Phrase.of(ClaimMessage.TOTAL_PART)
                        .with("event", Leaves.event(event))
                        .with("whole", event.participations())
                        .with("who", part.who())
                        .with("part", part.count())));
        if (!event.personsArePossible()) {
            texts.add(Phrase.of(ClaimMessage.TOTAL_PERSONS)
                    .with("event", Leaves.event(event))
                    .with("persons", event.persons().orElseThrow().value())
                    .with("participations", event.participations())
                    .with("occurrences", (long) event.occurrences()));
        }
        return texts.build();
    }

    private static Text reached(EventSeries series, TargetUnits targets) {
        return Phrase.of(ClaimMessage.TOTAL_REACHED)
                .with("title", series.title())
                .with("unit", targets.unit())
                .with("total", (long) targets.total())
                .with("reached", targets.reached());
    }

    private static Text cost(Expenditure expenditure, AmountRange difference) {
        UnitPrice price = expenditure.unitPrice().orElseThrow();
        boolean isMore = difference.isNegative() == Answer.YES;
        return Phrase.of(isMore ? ClaimMessage.TOTAL_COST_MORE : ClaimMessage.TOTAL_COST_LESS)
                .with("total", expenditure.amount())
                .with("units", (long) price.units())
                .with("price", price.amount())
                .with("sum", Amounts.times(price.amount(), price.units()))
                .with("amount", isMore ? difference.negate() : difference);
    }

    private Finding finding(Fact fact, Text message) {
        Stream<Source> parts = Stream.empty();
        if (fact instanceof Event event) {
            parts = Stream.concat(
                            event.ofWhich().stream().map(OfWhich::provenance),
                            event.persons().map(Sourced::provenance).stream())
                    .flatMap(provenance -> provenance.sources().stream());
        } else if (fact instanceof EventSeries series) {
            parts = series.targets().stream().flatMap(targets -> targets.provenance().sources().stream());
        }
        ImmutableList<Source> evidence =
                Stream.concat(fact.sources().stream(), parts).distinct().collect(ImmutableList.toImmutableList());
        return new Finding(code(), Severity.WARNING, message, ImmutableList.of(fact.id()), evidence);
    }
}
