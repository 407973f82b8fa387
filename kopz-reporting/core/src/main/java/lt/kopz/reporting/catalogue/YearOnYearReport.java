package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;
import static lt.kopz.reporting.catalogue.Writing.value;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.CountChange;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.Attended.What;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Two dossiers of one municipality, one year after the other: figures that changed and which way, what was promised in the earlier one and
 * what came of it, and how far each measure had come in both.
 *
 * <p>Each dossier is asked as of its own day: the earlier as of its horizon, the later as of the day of the report. What is known only
 * within bounds is compared as such: at least 450 and exactly 500 may be less, the same or more, and the report states that it cannot be determined.
 *
 * <pre>{@code
 * Document report = YearOnYearReport.of(dossier2019, dossier2020);
 * Document other = YearOnYearReport.since(dossier2019, Map.of("measure-7", "lectures")).of(dossier2020);
 * }</pre>
 */
public final class YearOnYearReport {
    /** The part that states which years are compared, and when their data end at different times of the year. */
    public static final String YEARS = "years";

    /** The part about money, events and participations. */
    public static final String FIGURES = "figures";

    /** The part about what was promised and what came of it, where anything was. */
    public static final String PROMISES = "promises";

    /** The part about the measures. */
    public static final String MEASURES = "measures";

    private YearOnYearReport() {}

    /**
     * The report on what became of an earlier year; measures of both are matched by their ids.
     *
     * @param earlier the dossier of the earlier year
     * @return the report with the parts named above, in that order, to be written on the dossier of the later year; writing it throws
     *     {@link IllegalArgumentException} if that is of another municipality, or does not begin later
     */
    public static Report since(Dossier earlier) {
        return since(earlier, ImmutableMap.of());
    }

    /**
     * The same where a measure has another id in the later year.
     *
     * @param earlier the dossier of the earlier year
     * @param measures the ids of measures in the earlier year, each with the id in the later; those that are not named keep theirs
     * @return the report; writing it throws {@link IllegalArgumentException} also if the later dossier lacks a measure that is named
     * @throws IllegalArgumentException if the earlier dossier has no measure of an id that is named
     */
    public static Report since(Dossier earlier, Map<String, String> measures) {
        ImmutableMap<String, String> renamed = ImmutableMap.copyOf(measures);
        renamed.keySet().forEach(earlier::measure);
        ReportContext then = ReportContext.of(earlier, earlier.knownUntil().value());
        return Report.titled(now -> Phrase.of(OfficeMessage.YEARS_TITLE)
                        .with("from", earlier.reportingPeriod())
                        .with("to", now.dossier().reportingPeriod()))
                .with(YEARS, now -> new TwoYears(then, now, renamed).years())
                .with(FIGURES, now -> new TwoYears(then, now, renamed).figures())
                .with(PROMISES, now -> new TwoYears(then, now, renamed).promises())
                .with(MEASURES, now -> new TwoYears(then, now, renamed).measures());
    }

    /**
     * The report as of the horizons of both dossiers.
     *
     * @param earlier the dossier of the earlier year
     * @param later the dossier of the later year
     * @return the report
     * @throws IllegalArgumentException if they are of two municipalities, or the later does not begin later
     */
    public static Document of(Dossier earlier, Dossier later) {
        return since(earlier).of(later);
    }

    /**
     * Two years beside each other: figures with the way each changed, by name and never by sign; what was promised in the one and what came of it in
     * the other; and how far the measures had come in both.
     */
    private static final class TwoYears {
        private final ReportContext then;
        private final ReportContext now;
        private final ImmutableMap<String, String> renamed;

        TwoYears(ReportContext then, ReportContext now, ImmutableMap<String, String> renamed) {
            this.then = then;
            this.now = now;
            this.renamed = renamed;
            String before = then.dossier().municipality().id();
            String after = now.dossier().municipality().id();
            if (!before.equals(after)) {
                throw new IllegalArgumentException(
                        "Two years of one municipality are compared, but the dossiers are of \"" + before + "\" and \""
                                + after + "\": give two of one, or compare municipalities in a roll-up");
            }
            LocalDate start = then.dossier().reportingPeriod().start();
            if (!start.isBefore(now.dossier().reportingPeriod().start())) {
                throw new IllegalArgumentException("The later dossier begins on "
                        + now.dossier().reportingPeriod().start() + ", the earlier on " + start
                        + ": give them in the order of time");
            }
            renamed.values().forEach(now.dossier()::measure);
        }

        // ---- years

        List<Block> years() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            blocks.add(Facts.of(period(then), until(then)).and(period(now), until(now)));
            DateRange later = now.dossier().reportingPeriod();
            if (now.dataUntil().isBefore(later.start())) {
                blocks.add(Paragraph.of(say(OfficeMessage.YEARS_NOT_BEGUN, "period", later)));
            } else if (daysShort(then) != daysShort(now)) {
                blocks.add(Paragraph.of(say(OfficeMessage.YEARS_UNLIKE)));
            }
            return blocks.add(Paragraph.of(say(OfficeMessage.YEARS_EXPLAINED))).build();
        }

        private static Cell until(ReportContext year) {
            return Cell.text(say(OfficeMessage.YEARS_UNTIL, "day", year.dataUntil()));
        }

        /** How many days before the end of its period the data of a year end. */
        private static long daysShort(ReportContext year) {
            LocalDate end = year.dossier().reportingPeriod().end();
            return Math.max(0, ChronoUnit.DAYS.between(year.dataUntil(), end));
        }

        private static Text period(ReportContext year) {
            return value(year.dossier().reportingPeriod());
        }

        // ---- figures

        /** A figure in both years, and the way it changed. */
        private record Line(Text name, Cell before, Cell after, AmountChange.Direction way, Cell howMuch) {
            Chart.Change change() {
                return new Chart.Change(name, before, after);
            }
        }

        List<Section> figures() {
            List<Block> blocks = new ArrayList<>();
            if (then.isMoneyUnknown() && now.isMoneyUnknown()) {
                blocks.add(Paragraph.of(Writing.noMoney()));
            } else {
                blocks.addAll(compared(
                        Column.Kind.AMOUNT,
                        OfficeMessage.YEARS_MONEY_CHART,
                        OfficeMessage.YEARS_MONEY,
                        Stream.concat(
                                        ReportedMoney.GAP.stream()
                                                .map(what -> money(what.term(), (period, gaps) -> what.of(gaps))),
                                        // what was spent since a plan began would only grow
                                        Stream.of(money(
                                                OfficeMessage.YEARS_INCURRED,
                                                (period, gaps) -> ReportedMoney.INCURRED.of(gaps.within(period)))))
                                .toList()));
            }
            List<Line> counts = new ArrayList<>();
            counts.add(count(
                    What.EVENTS_HELD.heading(), year -> recorded(year.attended().get(What.EVENTS_HELD))));
            counts.add(count(
                    YearlyMessage.TERM_HELD, year -> recorded(year.attended().get(What.HELD))));
            if (!then.dossier().groups().isEmpty() || !now.dossier().groups().isEmpty()) {
                counts.add(count(
                        PartMessage.COLUMN_MEETINGS_HELD,
                        year -> Optional.of(year.meetingsHeld(Optional.empty()))
                                .filter(held -> held.isKnown() && held.lower() > 0)));
            }
            blocks.addAll(
                    compared(Column.Kind.COUNT, OfficeMessage.YEARS_COUNTS_CHART, OfficeMessage.YEARS_COUNTS, counts));
            return List.of(Section.of(FIGURES, say(OfficeMessage.YEARS_FIGURES), blocks));
        }

        /** The values of one kind as a picture, unless two currencies have no scale in common, and as a table. */
        private List<Block> compared(Column.Kind kind, Message picture, Message table, List<Line> all) {
            List<Line> lines = all.stream()
                    .filter(line -> !(Writing.isDash(line.before()) && Writing.isDash(line.after())))
                    .toList();
            if (lines.isEmpty()) {
                Text events = Text.list(List.of(Unrecorded.name(ListKind.EVENTS), Unrecorded.name(ListKind.MEETINGS)));
                return List.of(Paragraph.of(
                        kind == Column.Kind.AMOUNT ? Writing.noMoney() : say(PartMessage.NO_DATA, "list", events)));
            }
            List<Block> blocks = new ArrayList<>();
            boolean isChanged = lines.stream()
                    .anyMatch(line -> line.way() != AmountChange.Direction.UNDETERMINED
                            && line.way() != AmountChange.Direction.UNCHANGED);
            if (isChanged
                    && (kind == Column.Kind.COUNT
                            || then.dossier().currency().equals(now.dossier().currency()))) {
                Charts.changes(
                                "years-" + Ascii.toLowerCase(kind.name()),
                                say(picture),
                                kind,
                                period(then),
                                period(now),
                                lines.stream().map(Line::change).toList())
                        .map(Illustration::withoutValues)
                        .ifPresent(blocks::add);
            }
            Rows<Line> rows = new Rows<Line>(table)
                    .words(YearlyMessage.COLUMN_FIGURE, Line::name)
                    .with(Column.of(period(then), kind), Line::before)
                    .with(Column.of(period(now), kind), Line::after)
                    .words(ReportMessage.CHART_CHANGE, line -> say(ReportMessage.of(line.way())));
            if (!lines.stream().allMatch(line -> line.howMuch() instanceof Cell.Nothing)) {
                rows.with(Column.of(say(MoneyMessage.COLUMN_BY_HOW_MUCH), kind), Line::howMuch);
            }
            blocks.add(rows.of(lines));
            return blocks;
        }

        private Line money(Message name, BiFunction<DateRange, BudgetGaps, Figure<AmountRange>> figure) {
            Cell from = amount(then, figure);
            Cell to = amount(now, figure);
            Optional<AmountChange> change = from instanceof Cell.AmountCell before
                            && to instanceof Cell.AmountCell after
                            && before.value().currency().equals(after.value().currency())
                    ? Optional.of(new AmountChange(before.value(), after.value()))
                    : Optional.empty();
            return new Line(
                    say(name),
                    from,
                    to,
                    change.map(AmountChange::direction).orElse(AmountChange.Direction.UNDETERMINED),
                    change.map(BudgetFigures::howMuch).orElseGet(Writing::notApplicable));
        }

        /** A figure of all plans; a dash where nothing is recorded, and unknown where that gives no more than that it is not below zero. */
        private static Cell amount(ReportContext year, BiFunction<DateRange, BudgetGaps, Figure<AmountRange>> figure) {
            DateRange period = year.dossier().reportingPeriod();
            if (year.dossier().plans().stream()
                    .allMatch(plan -> Unrecorded.isNothing(figure.apply(period, year.gapsOfAllTime(plan))))) {
                return Writing.dash();
            }
            return ReportContext.known(
                    year.ofAllPlans(gaps -> figure.apply(period, gaps)).value());
        }

        private static Optional<Headcount> recorded(Figure<Headcount> figure) {
            return Optional.of(figure)
                    .filter(any -> !Unrecorded.isNothing(any))
                    .map(Figure::value)
                    .filter(Headcount::isKnown);
        }

        private Line count(Message name, Function<ReportContext, Optional<Headcount>> count) {
            Optional<Headcount> from = count.apply(then);
            Optional<Headcount> to = count.apply(now);
            Optional<CountChange> change = from.flatMap(before -> to.map(after -> new CountChange(before, after)));
            return new Line(
                    say(name),
                    from.<Cell>map(Cell::count).orElseGet(Writing::dash),
                    to.<Cell>map(Cell::count).orElseGet(Writing::dash),
                    change.map(CountChange::direction).orElse(AmountChange.Direction.UNDETERMINED),
                    change.flatMap(CountChange::byHowMany)
                            .<Cell>map(Cell::count)
                            .orElseGet(Writing::notApplicable));
        }

        // ---- promises

        /** What was promised, by when, and what came of it. */
        private record Promise(Text what, PartialDate when, Cell came) {}

        List<Section> promises() {
            List<Promise> promises = new ArrayList<>();
            for (Measure measure : then.measures()) {
                measure.deliverables().stream()
                        .filter(this::isPromised)
                        .forEach(each -> promises.add(new Promise(
                                each.title(),
                                each.postponedTo().orElseGet(each::date),
                                came(
                                        each,
                                        later(measure.id()).stream().flatMap(later -> later.deliverables().stream()),
                                        this::state,
                                        Optional.of(measure.id())))));
                ReportContext.byDate(then.dossier().eventsOf(measure.id())).stream()
                        .filter(each -> then.occurrences().planned(each) == Answer.YES
                                || then.occurrences().postponed(each) == Answer.YES)
                        .forEach(each -> promises.add(new Promise(
                                each.title(),
                                each.postponedTo().orElseGet(() -> each.date().value()),
                                came(
                                        each,
                                        now.dossier().events().stream(),
                                        this::state,
                                        Optional.of(each.measure())))));
            }
            for (CooperationAgreement agreement :
                    ImmutableList.sortedCopyOf(Fact.IN_ORDER, then.dossier().agreements())) {
                AgreementStage stage = AgreementStage.of(then.dossier(), agreement.id(), then.asOf());
                if (stage == AgreementStage.PREPARED || stage == AgreementStage.TO_BE_SIGNED) {
                    Text what = say(OfficeMessage.YEARS_AGREEMENTS, "purpose", agreement.purpose());
                    promises.add(new Promise(
                            what,
                            agreement.signed(),
                            came(agreement, now.dossier().agreements().stream(), this::state, agreement.measure())));
                }
            }
            return Writing.section(
                    PROMISES,
                    say(OfficeMessage.YEARS_PROMISES),
                    new Rows<Promise>(OfficeMessage.YEARS_PROMISES_TABLE)
                            .words(OfficeMessage.COLUMN_PROMISED, Promise::what)
                            .date(OfficeMessage.COLUMN_BY_WHEN, each -> Writing.date(each.when()))
                            .text(OfficeMessage.COLUMN_CAME, Promise::came)
                            .ofAny(promises));
        }

        private boolean isPromised(Deliverable deliverable) {
            return deliverable.state() == DeliverableState.PLANNED
                    || (deliverable.state() == DeliverableState.POSTPONED
                            && then.occurrences().happened(deliverable.date()) == Answer.YES);
        }

        /** What is stated later of the same fact, or else of its measure. */
        private <F extends Fact> Cell came(
                Fact promised, Stream<F> later, Function<F, Text> words, Optional<String> measure) {
            return later.filter(each -> each.id().equals(promised.id()))
                    .findFirst()
                    .map(words)
                    .or(() -> measure.flatMap(this::later)
                            .map(each -> say(
                                    OfficeMessage.CAME_MEASURE,
                                    "status",
                                    now.states().said(each))))
                    .<Cell>map(Cell::text)
                    .orElseGet(() -> Cell.nothing(say(ReportMessage.CHART_UNKNOWN)));
        }

        private Text state(Deliverable deliverable) {
            Occurrences occurrences = now.occurrences();
            return say(
                    switch (deliverable.state()) {
                        case DELIVERED ->
                            occurrences.happened(deliverable.date()) == Answer.YES
                                    ? OfficeMessage.CAME_DONE
                                    : ReportMessage.CHART_UNDETERMINED;
                        case POSTPONED -> open(deliverable.postponedTo(), OfficeMessage.CAME_POSTPONED);
                        case PLANNED -> open(Optional.of(deliverable.date()), OfficeMessage.CAME_PLANNED);
                    });
        }

        /** What is still to come, unless its time has passed and nothing shows what became of it. */
        private Message open(Optional<PartialDate> when, Message open) {
            return when.filter(date -> now.occurrences().overtaken(date) != Answer.NO)
                            .isPresent()
                    ? ReportMessage.CHART_UNDETERMINED
                    : open;
        }

        private Text state(Event event) {
            return say(
                    now.occurrences().held(event) == Answer.YES
                            ? ReportMessage.CHART_HELD
                            : now.occurrences().planned(event) == Answer.YES
                                    ? ReportMessage.CHART_PLANNED
                                    : now.occurrences().postponed(event) == Answer.YES
                                            ? open(event.postponedTo(), OfficeMessage.CAME_POSTPONED)
                                            : ReportMessage.CHART_UNDETERMINED);
        }

        private Text state(CooperationAgreement agreement) {
            return Phrase.of(AgreementStage.of(now.dossier(), agreement.id(), now.asOf()));
        }

        // ---- measures

        /** A measure in the later year; nothing where that has none. */
        private Optional<Measure> later(String measure) {
            String id = renamed.getOrDefault(measure, measure);
            return now.measures().stream().filter(each -> each.id().equals(id)).findFirst();
        }

        private record OfBoth(Text name, Cell before, Cell after) {}

        List<Section> measures() {
            List<OfBoth> all = new ArrayList<>();
            List<Measure> matched = new ArrayList<>();
            for (Measure measure : then.measures()) {
                Optional<Measure> later = later(measure.id());
                later.ifPresent(matched::add);
                all.add(new OfBoth(
                        then.numbered(measure),
                        status(then, measure),
                        later.map(each -> status(now, each)).orElseGet(Writing::dash)));
            }
            now.measures().stream()
                    .filter(measure -> !matched.contains(measure))
                    .forEach(measure ->
                            all.add(new OfBoth(now.numbered(measure), Writing.dash(), status(now, measure))));
            return Writing.section(
                    MEASURES,
                    say(YearlyMessage.SECTION_MEASURES),
                    new Rows<OfBoth>(PartMessage.MEASURES_CHART)
                            .words(YearlyMessage.COLUMN_MEASURE, OfBoth::name)
                            .with(Column.text(period(then)), OfBoth::before)
                            .with(Column.text(period(now)), OfBoth::after)
                            .ofAny(all));
        }

        private static Cell status(ReportContext year, Measure measure) {
            return Cell.text(year.states().said(measure));
        }
    }
}
