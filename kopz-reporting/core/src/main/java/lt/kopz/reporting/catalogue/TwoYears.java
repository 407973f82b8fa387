package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** What was promised in one year and what came of it in the next, and how far the measures had come in both. */
final class TwoYears {
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
            throw new IllegalArgumentException("Two years of one municipality are compared, but the dossiers are of \""
                    + before + "\" and \"" + after + "\": give two of one, or compare municipalities in a roll-up");
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
        blocks.add(Facts.of(YearFigures.period(then), until(then)).and(YearFigures.period(now), until(now)));
        if (daysShort(then) != daysShort(now)) {
            blocks.add(Paragraph.of(say(OfficeMessage.YEARS_UNLIKE)));
        }
        blocks.add(Paragraph.of(say(OfficeMessage.YEARS_EXPLAINED)));
        return blocks.build();
    }

    private static Cell until(ReportContext year) {
        return Cell.text(Phrase.of(OfficeMessage.YEARS_UNTIL).with("day", year.dataUntil()));
    }

    /** How many days before the end of its period the data of a year end. */
    private static long daysShort(ReportContext year) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        year.dataUntil(), year.dossier().reportingPeriod().end()));
    }

    // ---- promises

    List<Section> promises() {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : then.measures()) {
            measure.deliverables().stream()
                    .filter(this::isPromised)
                    .forEach(each -> rows.add(
                            promise(each.title(), each.postponedTo().orElseGet(each::date), came(each, measure.id()))));
            then.dossier().eventsOf(measure.id()).stream()
                    .filter(each -> then.occurrences().planned(each) == Answer.YES
                            || then.occurrences().postponed(each) == Answer.YES)
                    .forEach(each -> rows.add(promise(
                            each.title(),
                            each.postponedTo().orElseGet(() -> each.date().value()),
                            came(each))));
        }
        for (CooperationAgreement agreement : then.dossier().agreements()) {
            AgreementStage stage = AgreementStage.of(then.dossier(), agreement.id(), then.asOf());
            if (stage == AgreementStage.PREPARED || stage == AgreementStage.TO_BE_SIGNED) {
                rows.add(promise(
                        Phrase.of(OfficeMessage.YEARS_AGREEMENTS).with("purpose", agreement.purpose()),
                        agreement.signed(),
                        came(agreement)));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        YearOnYearReport.PROMISES,
                        say(OfficeMessage.YEARS_PROMISES),
                        Table.of(
                                        say(OfficeMessage.YEARS_PROMISES_TABLE),
                                        Column.text(say(OfficeMessage.COLUMN_PROMISED)),
                                        Column.date(say(OfficeMessage.COLUMN_BY_WHEN)),
                                        Column.text(say(OfficeMessage.COLUMN_CAME)))
                                .withRowHeader(0)
                                .withRows(rows)));
    }

    private boolean isPromised(Deliverable deliverable) {
        return deliverable.state() == DeliverableState.PLANNED
                || (deliverable.state() == DeliverableState.POSTPONED
                        && then.occurrences().happened(deliverable.date()) == Answer.YES);
    }

    private static Row promise(Text what, PartialDate when, Cell came) {
        return Row.of(Cell.text(what), Cells.date(when), came);
    }

    private Cell came(Deliverable promised, String measure) {
        return later(measure).flatMap(now.dossier()::fact).map(Measure.class::cast).stream()
                .flatMap(later -> later.deliverables().stream())
                .filter(later -> later.id().equals(promised.id()))
                .findFirst()
                .map(this::state)
                .orElseGet(() -> ofMeasure(measure));
    }

    private Cell state(Deliverable deliverable) {
        Occurrences occurrences = now.occurrences();
        return Cell.text(say(
                switch (deliverable.state()) {
                    case DELIVERED ->
                        occurrences.happened(deliverable.date()) == Answer.YES
                                ? OfficeMessage.CAME_DONE
                                : ReportMessage.CHART_UNDETERMINED;
                    case POSTPONED -> open(deliverable.postponedTo(), OfficeMessage.CAME_POSTPONED);
                    case PLANNED -> open(Optional.of(deliverable.date()), OfficeMessage.CAME_PLANNED);
                }));
    }

    /** What is still to come, unless its time has passed and nothing shows what became of it. */
    private Message open(Optional<PartialDate> when, Message open) {
        return when.filter(date -> now.occurrences().overtaken(date) != Answer.NO)
                        .isPresent()
                ? ReportMessage.CHART_UNDETERMINED
                : open;
    }

    private Cell came(Event promised) {
        return now.dossier().events().stream()
                .filter(later -> later.id().equals(promised.id()))
                .findFirst()
                .<Cell>map(later -> Cell.text(say(
                        now.occurrences().held(later) == Answer.YES
                                ? ReportMessage.CHART_HELD
                                : now.occurrences().planned(later) == Answer.YES
                                        ? ReportMessage.CHART_PLANNED
                                        : now.occurrences().postponed(later) == Answer.YES
                                                ? open(later.postponedTo(), OfficeMessage.CAME_POSTPONED)
                                                : ReportMessage.CHART_UNDETERMINED)))
                .orElseGet(() -> ofMeasure(promised.measure()));
    }

    private Cell came(CooperationAgreement promised) {
        return now.dossier().agreements().stream()
                .filter(later -> later.id().equals(promised.id()))
                .findFirst()
                .<Cell>map(later -> Cell.text(Phrase.of(
                        AgreementStage.of(now.dossier(), later.id(), now.asOf()).message())))
                .orElseGet(() -> promised.measure().map(this::ofMeasure).orElseGet(TwoYears::unknown));
    }

    /** Where the promise itself is not found, how far its measure has come. */
    private Cell ofMeasure(String measure) {
        return later(measure)
                .<Cell>map(later -> Cell.text(Phrase.of(OfficeMessage.CAME_MEASURE)
                        .with("status", MeasuresPart.status(progress(now, later)))))
                .orElseGet(TwoYears::unknown);
    }

    private static Cell unknown() {
        return Cell.nothing(say(PartMessage.UNKNOWN));
    }

    // ---- measures

    /** The id of a measure in the later year; nothing where that has none. */
    private Optional<String> later(String measure) {
        return Optional.of(renamed.getOrDefault(measure, measure))
                .filter(id -> now.measures().stream().anyMatch(each -> each.id().equals(id)));
    }

    private static MeasureProgress progress(ReportContext year, String measure) {
        return MeasureProgress.of(year.dossier(), measure, year.asOf());
    }

    List<Section> measures() {
        ImmutableList<String> matched = then.measures().stream()
                .flatMap(measure -> later(measure.id()).stream())
                .collect(ImmutableList.toImmutableList());
        List<Row> rows = Stream.concat(
                        then.measures().stream()
                                .map(measure -> Row.of(
                                        Cell.text(then.numbered(measure)),
                                        status(then, Optional.of(measure.id())),
                                        status(now, later(measure.id())))),
                        now.measures().stream()
                                .filter(measure -> !matched.contains(measure.id()))
                                .map(measure -> Row.of(
                                        Cell.text(now.numbered(measure)),
                                        Dashes.cell(),
                                        status(now, Optional.of(measure.id())))))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        YearOnYearReport.MEASURES,
                        say(YearlyMessage.SECTION_MEASURES),
                        Table.of(
                                        say(OfficeMessage.YEARS_MEASURES_TABLE),
                                        Column.text(say(PartMessage.COLUMN_MEASURE)),
                                        Column.text(YearFigures.period(then)),
                                        Column.text(YearFigures.period(now)))
                                .withRowHeader(0)
                                .withRows(rows)));
    }

    private static Cell status(ReportContext year, Optional<String> measure) {
        return measure.<Cell>map(id -> Cell.text(MeasuresPart.status(progress(year, id))))
                .orElseGet(Dashes::cell);
    }
}
