package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Attendance;
import lt.kopz.core.figure.BudgetGaps;
import lt.kopz.core.figure.Gap;
import lt.kopz.core.figure.MeasureProgress;
import lt.kopz.core.figure.MeasureStatus;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Figure;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * The yearly report of a coordination group: what the group is, what it planned, what came of it, what it cost, and what is unknown.
 *
 * <pre>{@code
 * Document report = YearlyReport.of(dossier);
 * Renderers.forFormat("html").render(report, Wording.LITHUANIAN, out);
 * }</pre>
 *
 * <p>Every sentence is composed from the dossier, every figure has a footnote that explains it down to its sources, and what is not
 * known is said. The report holds for the end of one day; what is planned is never told as done.
 */
public final class YearlyReport {
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Occurrences occurrences;
    private final Explained explained;

    private YearlyReport(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.explained = Explained.in(dossier);
    }

    /**
     * The report as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the report
     */
    public static Document of(Dossier dossier) {
        return of(dossier, dossier.knownUntil().value());
    }

    /**
     * The report as of the end of a day.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the report
     */
    public static Document of(Dossier dossier, LocalDate asOf) {
        return new YearlyReport(dossier, asOf).document();
    }

    private Document document() {
        List<Block> sections = new ArrayList<>();
        sections.add(summary());
        sections.add(group());
        sections.add(meetings());
        for (ActionPlan plan : dossier.plans()) {
            sections.add(money(plan));
            sections.add(measures(plan));
            recommendations(plan).ifPresent(sections::add);
        }
        if (dossier.plans().isEmpty()
                && !(dossier.appropriations().isEmpty() && dossier.transfers().isEmpty())) {
            sections.add(Section.of("money", say(YearlyMessage.SECTION_MONEY), appropriations(), transfers()));
        }
        sections.add(findings());
        sections.add(acts());
        sections.add(basis());
        return Document.of(
                DocumentMeta.of(
                                Phrase.of(YearlyMessage.TITLE)
                                        .with("group", dossier.group().name())
                                        .with("period", dossier.reportingPeriod()),
                                asOf)
                        .withSubtitle(dossier.municipality().name())
                        .withPeriod(dossier.reportingPeriod()),
                sections);
    }

    // ---- the report in short

    private Section summary() {
        Facts facts = Facts.of(
                say(YearlyMessage.TERM_GROUP), Cell.text(dossier.group().name()));
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = gaps(plan);
            facts = facts.and(say(YearlyMessage.TERM_PLAN), Cell.text(plan.title()))
                    .and(say(YearlyMessage.TERM_NEED), amount("need-" + plan.id(), gaps.need()))
                    .and(say(YearlyMessage.TERM_APPROPRIATED), amount("appropriated-" + plan.id(), gaps.appropriated()))
                    .and(gapTerm(gaps.financing()), gap("gap-" + plan.id(), gaps.financing()))
                    .and(say(YearlyMessage.TERM_MEASURES), Cell.text(statuses(plan)));
        }
        Attendance attendance = Attendance.of(dossier).asOf(asOf);
        facts = facts.and(say(YearlyMessage.TERM_EVENTS), eventsCell(attendance))
                .and(
                        say(YearlyMessage.TERM_HELD),
                        Cell.count(attendance.held().value().count())
                                .withNote(explained.footnote("participations-held", attendance.held())))
                .and(
                        say(YearlyMessage.TERM_PLANNED),
                        Cell.count(attendance.planned().value().count())
                                .withNote(explained.footnote("participations-planned", attendance.planned())))
                .and(say(YearlyMessage.TERM_MEETINGS), Cell.text(meetingsInShort()));
        return Section.of(
                "summary",
                say(YearlyMessage.SECTION_SUMMARY),
                facts,
                Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)));
    }

    private Cell eventsCell(Attendance attendance) {
        return Cell.text(Phrase.of(YearlyMessage.EVENTS_IN_SHORT)
                        .with("held", attendance.eventsHeld().value())
                        .with("planned", attendance.eventsPlanned().value()))
                .withNote(explained.footnote("events-held", attendance.eventsHeld()));
    }

    private Text meetingsInShort() {
        return Phrase.of(YearlyMessage.MEETINGS_IN_SHORT)
                .with("held", meetings(occurrences::held))
                .with("planned", meetings(occurrences::planned));
    }

    /** How many meetings are so; those of which it cannot be told widen the count. */
    private Headcount meetings(Function<Meeting, Answer> question) {
        long yes = 0;
        long cannotTell = 0;
        for (Meeting meeting : dossier.group().meetings()) {
            switch (question.apply(meeting)) {
                case YES -> yes++;
                case CANNOT_TELL -> cannotTell++;
                case NO -> {}
            }
        }
        return Headcount.between(yes, yes + cannotTell);
    }

    private Text statuses(ActionPlan plan) {
        Map<MeasureStatus, Long> counts = new EnumMap<>(MeasureStatus.class);
        for (Measure measure : plan.measures()) {
            counts.merge(MeasureProgress.of(dossier, measure.id(), asOf).status(), 1L, Long::sum);
        }
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        counts.forEach((status, count) -> parts.add(Phrase.of(YearlyMessage.STATUS_COUNT)
                .with("status", Phrase.of(status.message()))
                .with("count", count)));
        return new Joined(parts.build(), new Literal("; "));
    }

    // ---- the group

    private Section group() {
        CoordinationGroup group = dossier.group();
        Facts facts = Facts.of(say(YearlyMessage.TERM_KIND), Cell.text(Terms.of(group.kind())));
        ImmutableList<String> basis =
                group.basis().stream().filter(this::adopted).collect(ImmutableList.toImmutableList());
        if (!basis.isEmpty()) {
            facts = facts.and(
                    say(YearlyMessage.TERM_BASIS),
                    Cell.text(joined(basis.stream().map(this::cite))));
        }
        Optional<String> composition = group.composition().filter(this::adopted);
        if (composition.isPresent()) {
            facts = facts.and(say(YearlyMessage.TERM_COMPOSITION), Cell.text(cite(composition.get())));
        }
        facts = facts.and(
                say(YearlyMessage.TERM_SIZE), or(group.declaredSize().map(this::size), YearlyMessage.NOT_STATED));
        if (!group.sectors().isEmpty()) {
            facts = facts.and(
                    say(YearlyMessage.TERM_SECTORS),
                    Cell.text(joined(group.sectors().stream().map(sector -> sector.name()))));
        }
        for (UnidentifiedActs acts : sorted(
                dossier.unidentifiedActs(), Comparator.comparing(UnidentifiedActs::adopted, PartialDate.ORDER))) {
            if (occurrences.happened(acts.adopted()) != Answer.NO) {
                facts = facts.and(say(YearlyMessage.TERM_CHANGES), Cell.text(changes(acts)));
            }
        }
        if (rules().isPresent()) {
            facts = facts.and(
                    say(YearlyMessage.TERM_RULES), Cell.text(cite(rules().get().act())));
        }
        return Section.of("group", say(YearlyMessage.SECTION_GROUP), facts);
    }

    private Text size(DeclaredSize size) {
        int listed = dossier.group().memberships().size();
        return listed == 0
                ? Phrase.of(YearlyMessage.SIZE_DECLARED).with("size", (long) size.members())
                : Phrase.of(YearlyMessage.SIZE_DECLARED_LISTED)
                        .with("size", (long) size.members())
                        .with("listed", (long) listed);
    }

    /** The rules of procedure, unless they were adopted after the day. */
    private Optional<RulesOfProcedure> rules() {
        return dossier.group().rules().filter(rules -> adopted(rules.act()));
    }

    private boolean adopted(String actId) {
        return occurrences.happened(dossier.get(LegalAct.class, actId).adopted()) != Answer.NO;
    }

    private Text changes(UnidentifiedActs acts) {
        return Phrase.of(
                        occurrences.happened(acts.adopted()) == Answer.YES
                                ? YearlyMessage.CHANGES
                                : YearlyMessage.CHANGES_UNDETERMINED)
                .with("count", (long) acts.count())
                .with("date", acts.adopted());
    }

    private Section meetings() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        ImmutableList.Builder<Text> sentencesOfRules = ImmutableList.builder();
        rules().flatMap(RulesOfProcedure::meetings).ifPresent(cadence -> sentencesOfRules.add(rule(cadence)));
        if (rules().filter(RulesOfProcedure::meetingsWhenNeeded).isPresent()) {
            sentencesOfRules.add(say(YearlyMessage.RULE_WHEN_NEEDED));
        }
        ImmutableList<Text> sentences = sentencesOfRules.build();
        if (!sentences.isEmpty()) {
            blocks.add(Paragraph.of(new Joined(sentences, new Literal(" "))));
        }
        Table table = Table.of(
                        say(YearlyMessage.TABLE_MEETINGS),
                        Column.date(say(YearlyMessage.COLUMN_DATE)),
                        Column.text(say(YearlyMessage.COLUMN_STATE)),
                        Column.text(say(YearlyMessage.COLUMN_MINUTES)))
                .withRowHeader(0);
        for (Meeting meeting : sorted(
                dossier.group().meetings(),
                Comparator.comparing((Meeting meeting) -> meeting.date().value(), PartialDate.ORDER))) {
            if (!knownOf(meeting)) {
                continue;
            }
            boolean held = occurrences.held(meeting) == Answer.YES;
            table = table.plus(
                    date(meeting.date().value()),
                    Cell.text(state(occurrences.held(meeting), occurrences.planned(meeting))),
                    meeting.minutes()
                            .filter(minutes -> held)
                            .map(minutes -> (Cell) Cell.text(cite(minutes)))
                            .orElseGet(() ->
                                    Cell.nothing(say(held ? YearlyMessage.NOT_STATED : YearlyMessage.NOT_APPLICABLE))));
        }
        return Section.of(
                "meetings",
                say(YearlyMessage.SECTION_MEETINGS),
                blocks.add(table).build());
    }

    /** Whether by the day a meeting had been held, may have been, was planned, or was to be held but was called off. */
    private boolean knownOf(Meeting meeting) {
        return occurrences.held(meeting) != Answer.NO
                || occurrences.planned(meeting) == Answer.YES
                || (meeting.state() == MeetingState.CANCELLED
                        && occurrences.happened(meeting.date().value()) != Answer.NO);
    }

    private static Text state(Answer held, Answer planned) {
        return switch (held) {
            case YES -> say(YearlyMessage.STATE_HELD);
            case CANNOT_TELL -> say(YearlyMessage.STATE_UNDETERMINED);
            case NO -> say(planned == Answer.YES ? YearlyMessage.STATE_PLANNED : YearlyMessage.STATE_NOT_HELD);
        };
    }

    private static Text rule(Cadence cadence) {
        if (cadence instanceof Cadence.PerCalendarPeriod calendar) {
            Message message = switch (calendar.unit()) {
                case MONTH -> YearlyMessage.RULE_MONTH;
                case QUARTER -> YearlyMessage.RULE_QUARTER;
                case HALF_YEAR -> YearlyMessage.RULE_HALF_YEAR;
                case YEAR -> YearlyMessage.RULE_YEAR;
            };
            return Phrase.of(message).with("times", (long) calendar.atLeast());
        }
        Cadence.WithinGap gap = (Cadence.WithinGap) cadence;
        Message message = switch (gap.unit()) {
            case DAYS -> YearlyMessage.RULE_GAP_DAYS;
            case WEEKS -> YearlyMessage.RULE_GAP_WEEKS;
            case MONTHS -> YearlyMessage.RULE_GAP_MONTHS;
        };
        return Phrase.of(message).with("length", (long) gap.length());
    }

    // ---- the money

    private Section money(ActionPlan plan) {
        BudgetGaps gaps = gaps(plan);
        Facts about = Facts.of(say(YearlyMessage.TERM_PLAN), Cell.text(plan.title()))
                .and(
                        say(YearlyMessage.TERM_PLAN_PERIOD),
                        Cell.text(Phrase.of(YearlyMessage.PERIOD).with("period", plan.period())));
        Optional<String> approvedBy = plan.approvedBy().filter(this::adopted);
        if (approvedBy.isPresent()) {
            about = about.and(say(YearlyMessage.TERM_APPROVED), Cell.text(cite(approvedBy.get())));
        }
        if (plan.implementsMeasure().isPresent()) {
            StrategicMeasure measure =
                    dossier.get(StrategicMeasure.class, plan.implementsMeasure().get());
            about = about.and(say(YearlyMessage.TERM_STRATEGIC), Cell.text(named(measure)));
            if (measure.programme().isPresent()) {
                about = about.and(
                        say(YearlyMessage.TERM_PROGRAMME),
                        Cell.text(
                                dossier.get(Programme.class, measure.programme().get())
                                        .name()));
            }
            if (measure.strategicPlan().isPresent()) {
                about = about.and(
                        say(YearlyMessage.TERM_STRATEGIC_PLAN),
                        Cell.text(dossier.get(
                                        StrategicPlan.class,
                                        measure.strategicPlan().get())
                                .title()));
            }
        }
        Table table = Table.of(
                        say(YearlyMessage.TABLE_MONEY),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        Column.amount(say(YearlyMessage.COLUMN_AMOUNT)))
                .withRowHeader(0);
        table = table.plus(Cell.text(say(YearlyMessage.TERM_NEED)), amount("need-" + plan.id(), gaps.need()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_APPROPRIATED)),
                        amount("appropriated-" + plan.id(), gaps.appropriated()))
                .plus(Cell.text(gapTerm(gaps.financing())), gap("gap-" + plan.id(), gaps.financing()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_UNSPENT)),
                        Cell.amount(gaps.unspent().value().unspent())
                                .withNote(explained.footnote("unspent-" + plan.id(), gaps.unspent())))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_COMMITTED)),
                        Cell.amount(gaps.unspent().value().committed()))
                .plus(Cell.text(say(YearlyMessage.TERM_INCURRED)), amount("incurred-" + plan.id(), gaps.incurred()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_STRATEGIC_BALANCE)),
                        amount("strategic-" + plan.id(), gaps.strategicMeasure()));
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().add(about, table);
        if (plan.equals(dossier.plans().get(0))) { // the money of the whole dossier, told once
            blocks.add(appropriations(), transfers(), costs());
        }
        return Section.of("money-" + plan.id(), say(YearlyMessage.SECTION_MONEY), blocks.build());
    }

    private Table appropriations() {
        Table table = Table.of(
                say(YearlyMessage.TABLE_APPROPRIATIONS),
                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)),
                Column.text(say(YearlyMessage.COLUMN_FOR)),
                Column.date(say(YearlyMessage.COLUMN_SINCE)),
                Column.text(say(YearlyMessage.COLUMN_ACT)),
                Column.text(say(YearlyMessage.COLUMN_SOURCE)));
        for (Appropriation appropriation : sorted(
                dossier.appropriations(),
                Comparator.comparing((Appropriation each) -> each.effective().value(), PartialDate.ORDER))) {
            if (occurrences.happened(appropriation.effective().value()) == Answer.NO) {
                continue;
            }
            table = table.plus(
                    Cell.amount(appropriation.amount()).withNote(sources(appropriation)),
                    Cell.text(destination(appropriation)),
                    date(appropriation.effective().value()),
                    or(appropriation.act().map(this::cite), YearlyMessage.NOT_STATED),
                    Cell.text(sourceAndManager(appropriation)));
        }
        return table;
    }

    private Text sourceAndManager(Appropriation appropriation) {
        Text source = appropriation
                .sourceDetail()
                .<Text>map(detail -> detail)
                .or(() -> appropriation.sourceKind().map(Terms::of))
                .orElseGet(() -> say(YearlyMessage.NOT_STATED));
        return appropriation.manager().isPresent()
                ? Phrase.of(YearlyMessage.SOURCE_AND_MANAGER)
                        .with("source", source)
                        .with("manager", party(appropriation.manager().get()))
                : source;
    }

    private Text destination(Appropriation appropriation) {
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        appropriation
                .plan()
                .map(plan -> dossier.get(ActionPlan.class, plan.value()))
                .ifPresent(plan -> parts.add(plan.title()));
        appropriation.purpose().ifPresent(parts::add);
        appropriation
                .strategicMeasure()
                .map(measure -> dossier.get(StrategicMeasure.class, measure))
                .map(measure -> measure.code().isPresent()
                        ? Phrase.of(YearlyMessage.STRATEGIC_CODE)
                                .with("code", new Literal(measure.code().get()))
                        : Phrase.of(YearlyMessage.STRATEGIC).with("name", measure.name()))
                .ifPresent(parts::add);
        ImmutableList<Text> all = parts.build();
        return all.isEmpty() ? say(YearlyMessage.NOT_STATED) : new Joined(all, new Literal("; "));
    }

    private static Text named(StrategicMeasure measure) {
        return measure.code().isPresent()
                ? Phrase.of(YearlyMessage.NAME_WITH_CODE)
                        .with("name", measure.name())
                        .with("code", new Literal(measure.code().get()))
                : measure.name();
    }

    private Block transfers() {
        Table table = Table.of(
                say(YearlyMessage.TABLE_TRANSFERS),
                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)),
                Column.text(say(YearlyMessage.COLUMN_RECIPIENT)),
                Column.text(say(YearlyMessage.COLUMN_PURPOSE)),
                Column.date(say(YearlyMessage.COLUMN_DATE)));
        for (Transfer transfer : sorted(
                dossier.transfers(),
                Comparator.comparing((Transfer each) -> each.date().value(), PartialDate.ORDER))) {
            if (occurrences.happened(transfer.date().value()) != Answer.NO) {
                table = table.plus(
                        Cell.amount(transfer.amount()).withNote(sources(transfer)),
                        Cell.text(party(transfer.recipient())),
                        Cell.text(transfer.purpose()),
                        date(transfer.date().value()));
            }
        }
        return table;
    }

    private Block costs() {
        Table table = Table.of(
                        say(YearlyMessage.TABLE_COSTS),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_PAID_FOR)),
                        Column.amount(say(YearlyMessage.COLUMN_PRICE)),
                        Column.text(say(YearlyMessage.COLUMN_UNIT_PRICE)),
                        Column.text(say(YearlyMessage.COLUMN_PAYER)))
                .withRowHeader(1);
        List<String> measures = dossier.plans().stream()
                .flatMap(plan -> plan.measures().stream())
                .map(Measure::id)
                .toList();
        for (Expenditure expenditure : sorted(
                dossier.expenditures(),
                Comparator.comparing((Expenditure each) -> measures.indexOf(measureOf(each))))) {
            if (knownOf(expenditure)) {
                table = table.plus(
                        Cell.text(new Literal(
                                dossier.measure(measureOf(expenditure)).number())),
                        Cell.text(subject(expenditure)),
                        Cell.amount(expenditure.amount()).withNote(sources(expenditure)),
                        or(
                                expenditure.unitPrice().map(price -> (Text) Phrase.of(YearlyMessage.UNIT_PRICE)
                                        .with("units", (long) price.units())
                                        .with("price", price.amount())),
                                YearlyMessage.NOT_APPLICABLE),
                        payer(expenditure));
            }
        }
        return table;
    }

    private Cell payer(Expenditure expenditure) {
        if (Amounts.zero(dossier.currency()).equals(expenditure.amount())) {
            return Cell.nothing(say(YearlyMessage.FREE_OF_CHARGE));
        }
        return or(
                expenditure.payer().map(payer -> known(party(payer.value()), payer.basis())), YearlyMessage.NOT_STATED);
    }

    /** A word with its basis, where that is weaker than stated or computed. */
    private static Text known(Text word, Basis basis) {
        return basis.compareTo(Basis.INFERRED) < 0
                ? word
                : new Joined(
                        ImmutableList.of(
                                word, Phrase.of(YearlyMessage.BASIS).with("basis", Phrase.of(SourceMessage.of(basis)))),
                        new Literal(" "));
    }

    /** Whether anything an expenditure pays for had happened, may have, or was planned by the day. */
    private boolean knownOf(Expenditure expenditure) {
        return dossier.events().stream()
                .filter(event -> event.id().equals(expenditure.subject())
                        || event.series().filter(expenditure.subject()::equals).isPresent())
                .anyMatch(this::knownOf);
    }

    private boolean knownOf(Event event) {
        return occurrences.held(event) != Answer.NO || occurrences.planned(event) == Answer.YES;
    }

    private Text subject(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return subject instanceof Event event
                ? event.title()
                : dossier.get(EventSeries.class, subject.id()).title();
    }

    // ---- the measures

    private Section measures(ActionPlan plan) {
        Table table = Table.of(
                        say(YearlyMessage.TABLE_MEASURES),
                        Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE)),
                        Column.text(say(YearlyMessage.COLUMN_STATUS)),
                        Column.count(say(YearlyMessage.COLUMN_HELD)),
                        Column.count(say(YearlyMessage.COLUMN_PLANNED)),
                        Column.amount(say(YearlyMessage.COLUMN_PRICE)))
                .withRowHeader(1);
        for (Measure measure : plan.measures()) {
            table = table.withRows(ImmutableList.<Row>builder()
                    .addAll(table.rows())
                    .add(row(measure))
                    .build());
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(plan.measuresInAll()
                .map(all -> (Text) Phrase.of(YearlyMessage.MEASURES_LISTED_OF)
                        .with("listed", (long) plan.measures().size())
                        .with("all", all))
                .orElseGet(() -> Phrase.of(YearlyMessage.MEASURES_LISTED)
                        .with("listed", (long) plan.measures().size()))));
        blocks.add(table);
        for (Measure measure : plan.measures()) {
            blocks.add(detail(measure));
        }
        return Section.of("measures-" + plan.id(), say(YearlyMessage.SECTION_MEASURES), blocks.build());
    }

    private Row row(Measure measure) {
        Attendance attendance = Attendance.of(dossier).asOf(asOf).ofMeasure(measure.id());
        MeasureProgress progress = MeasureProgress.of(dossier, measure.id(), asOf);
        boolean held = isMoreThanNone(attendance.eventsHeld().value());
        boolean planned = isMoreThanNone(attendance.eventsPlanned().value());
        return Row.of(
                Cell.text(new Literal(measure.number())),
                Cell.text(measure.title()),
                Cell.text(status(progress)),
                held ? Cell.count(attendance.held().value().count()) : Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)),
                planned
                        ? Cell.count(attendance.planned().value().count())
                        : Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)),
                price(measure, progress));
    }

    private static boolean isMoreThanNone(Headcount count) {
        return count.max().isEmpty() || count.max().getAsLong() > 0;
    }

    private static Text status(MeasureProgress progress) {
        return progress.status() == MeasureStatus.IN_PROGRESS || progress.status() == MeasureStatus.UNDETERMINED
                ? Phrase.of(YearlyMessage.STATUS_PROGRESS)
                        .with("status", Phrase.of(progress.status().message()))
                        .with("done", progress.done())
                        .with("total", progress.total())
                : Phrase.of(progress.status().message());
    }

    private Cell price(Measure measure, MeasureProgress progress) {
        AmountRange total = AmountRange.exactly(Amounts.zero(dossier.currency()));
        boolean any = false;
        for (Expenditure expenditure : dossier.expenditures()) {
            if (measureOf(expenditure).equals(measure.id()) && knownOf(expenditure)) {
                total = total.plus(AmountRange.exactly(expenditure.amount()));
                any = true;
            }
        }
        if (any) {
            return Cell.amount(total);
        }
        return Cell.nothing(say(
                progress.status() == MeasureStatus.NO_INFORMATION
                        ? YearlyMessage.NOT_APPLICABLE
                        : YearlyMessage.PRICE_UNKNOWN));
    }

    private String measureOf(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return subject instanceof Event event
                ? event.measure()
                : dossier.get(EventSeries.class, subject.id()).measure();
    }

    private Section detail(Measure measure) {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        for (Deliverable deliverable : measure.deliverables()) {
            if (deliverable.state() == DeliverableState.PLANNED
                    ? !asOf.isBefore(occurrences.horizon())
                    : occurrences.happened(deliverable.date()) != Answer.NO) {
                Text told = deliverable(deliverable);
                items.add(noted(
                        deliverable.quantity() == 1
                                ? told
                                : Text.joined(
                                        " ",
                                        List.of(
                                                told,
                                                Phrase.of(YearlyMessage.QUANTITY)
                                                        .with("count", deliverable.quantity()))),
                        deliverable));
            }
        }
        for (Event event : sortedEvents(measure)) {
            if (knownOf(event)) {
                items.addAll(event(event));
            }
        }
        for (EventSeries series : sorted(
                dossier.series(),
                Comparator.comparing((EventSeries each) -> each.date().value(), PartialDate.ORDER))) {
            if (series.measure().equals(measure.id()) && series.date().value().hasBegunBy(asOf) != Answer.NO) {
                items.addAll(series(series));
            }
        }
        for (CooperationAgreement agreement :
                sorted(dossier.agreements(), Comparator.comparing(CooperationAgreement::prepared, PartialDate.ORDER))) {
            if (agreement.measure().filter(measure.id()::equals).isPresent()
                    && occurrences.happened(agreement.prepared()) != Answer.NO) {
                items.add(noted(agreement(agreement), agreement));
            }
        }
        ImmutableList<Content> all = items.build();
        return Section.of(
                "measure-" + measure.id(),
                Phrase.of(YearlyMessage.MEASURE_HEADING)
                        .with("number", new Literal(measure.number()))
                        .with("title", measure.title()),
                all.isEmpty() ? Paragraph.of(say(YearlyMessage.NOTHING_TOLD)) : BulletList.of(all));
    }

    private List<Event> sortedEvents(Measure measure) {
        return sorted(
                dossier.events().stream()
                        .filter(event -> event.measure().equals(measure.id()))
                        .toList(),
                Comparator.comparing((Event event) -> event.date().value(), PartialDate.ORDER));
    }

    private Text deliverable(Deliverable deliverable) {
        boolean undated = deliverable.date().equals(PartialDate.unknown());
        boolean happened = occurrences.happened(deliverable.date()) == Answer.YES;
        Phrase phrase = switch (deliverable.state()) {
            case DELIVERED -> {
                if (undated) {
                    yield Phrase.of(
                            happened ? YearlyMessage.DELIVERED_UNDATED : YearlyMessage.DELIVERED_UNDETERMINED_UNDATED);
                }
                yield Phrase.of(happened ? YearlyMessage.DELIVERED : YearlyMessage.DELIVERED_UNDETERMINED);
            }
            case PLANNED -> Phrase.of(YearlyMessage.DELIVERABLE_PLANNED);
            case POSTPONED ->
                Phrase.of(
                        deliverable.postponedTo().isEmpty()
                                ? YearlyMessage.POSTPONED
                                : deliverable.reason().isEmpty()
                                        ? YearlyMessage.POSTPONED_TO
                                        : YearlyMessage.POSTPONED_TO_BECAUSE);
        };
        phrase = phrase.with("title", deliverable.title());
        if (deliverable.state() == DeliverableState.DELIVERED && !undated) {
            phrase = phrase.with("date", deliverable.date());
        }
        if (deliverable.state() == DeliverableState.POSTPONED
                && deliverable.postponedTo().isPresent()) {
            phrase = phrase.with("to", deliverable.postponedTo().get());
            if (deliverable.reason().isPresent()) {
                phrase = phrase.with("reason", deliverable.reason().get());
            }
        }
        return phrase;
    }

    private List<Content> event(Event event) {
        List<Content> items = new ArrayList<>();
        ImmutableList.Builder<Text> sentences = ImmutableList.builder();
        boolean undated = event.date().value().equals(PartialDate.unknown());
        Answer held = occurrences.held(event);
        Message headline = switch (held) {
            case YES -> undated ? YearlyMessage.EVENT_HELD_UNDATED : YearlyMessage.EVENT_HELD;
            case CANNOT_TELL -> undated ? YearlyMessage.EVENT_UNDETERMINED_UNDATED : YearlyMessage.EVENT_UNDETERMINED;
            case NO -> undated ? YearlyMessage.EVENT_PLANNED_UNDATED : YearlyMessage.EVENT_PLANNED;
        };
        Phrase first = Phrase.of(headline).with("name", name(event));
        sentences.add(undated ? first : first.with("date", event.date().value()));
        if (event.occurrences() > 1) {
            sentences.add(Phrase.of(YearlyMessage.OCCURRENCES).with("count", (long) event.occurrences()));
        }
        event.duration().map(hours -> duration(hours, event.occurrences() > 1)).ifPresent(sentences::add);
        event.venue()
                .ifPresent(venue -> sentences.add(Phrase.of(YearlyMessage.VENUE).with("venue", party(venue))));
        event.place()
                .ifPresent(place -> sentences.add(Phrase.of(YearlyMessage.VENUE).with("venue", place)));
        event.occasion()
                .ifPresent(occasion ->
                        sentences.add(Phrase.of(YearlyMessage.OCCASION).with("occasion", occasion)));
        if (!event.audience().isEmpty()) {
            sentences.add(Phrase.of(YearlyMessage.AUDIENCE).with("audience", Text.list(event.audience())));
        }
        if (!event.helpers().isEmpty()) {
            sentences.add(Phrase.of(held == Answer.YES ? YearlyMessage.HELPERS_HELD : YearlyMessage.HELPERS)
                    .with("helpers", Text.list(event.helpers())));
        }
        lecturers(event, held).ifPresent(sentences::add);
        sentences.add(attendance(event, held));
        for (OfWhich part : event.ofWhich()) {
            sentences.add(
                    Phrase.of(YearlyMessage.OF_WHICH).with("who", part.who()).with("count", part.count()));
        }
        items.add(noted(new Joined(sentences.build(), new Literal(" ")), event));
        return items;
    }

    /** A lecture or seminar has a title; a campaign is only described. */
    private static Text name(Event event) {
        return switch (event.kind()) {
            case LECTURE, LECTURE_DISCUSSION, SEMINAR, TRAINING ->
                Phrase.of(YearlyMessage.EVENT_TITLED)
                        .with("kind", Terms.of(event.kind()))
                        .with("title", event.title());
            case CAMPAIGN, MEETING, OTHER ->
                Phrase.of(YearlyMessage.EVENT_DESCRIBED).with("title", event.title());
        };
    }

    private static Text attendance(Event event, Answer held) {
        boolean expected = held == Answer.NO || event.state() == EventState.PLANNED;
        if (!event.participations().isKnown()) {
            return say(expected ? YearlyMessage.EXPECTED_UNKNOWN : YearlyMessage.ATTENDANCE_UNKNOWN);
        }
        Message message;
        if (expected) {
            message = YearlyMessage.EXPECTED;
        } else {
            message = held == Answer.YES ? YearlyMessage.ATTENDANCE : YearlyMessage.ATTENDANCE_IF_HELD;
        }
        return Phrase.of(message).with("count", event.participations());
    }

    private static Text duration(TeachingHours hours, boolean ofEach) {
        Message message;
        if (hours instanceof TeachingHours.ClockHours) {
            message = ofEach ? YearlyMessage.DURATION_CLOCK_EACH : YearlyMessage.DURATION_CLOCK;
        } else {
            message = ofEach ? YearlyMessage.DURATION_ACADEMIC_EACH : YearlyMessage.DURATION_ACADEMIC;
        }
        return Phrase.of(message).with("hours", hours.hours());
    }

    private Optional<Text> lecturers(Event event, Answer held) {
        if (event.lecturers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Phrase.of(held == Answer.YES ? YearlyMessage.LECTURERS_HELD : YearlyMessage.LECTURERS)
                .with(
                        "names",
                        Text.list(event.lecturers().stream().map(this::lecturer).toList())));
    }

    private Text lecturer(Lecturer lecturer) {
        Person person = dossier.get(Person.class, lecturer.person());
        Text name = new Literal(person.name());
        if (person.office().isPresent()) {
            Phrase withOffice = Phrase.of(
                            person.organisation().isPresent()
                                    ? YearlyMessage.LECTURER_OFFICE_OF
                                    : YearlyMessage.LECTURER_OFFICE)
                    .with("name", name)
                    .with("office", person.office().get());
            name = person.organisation().isPresent()
                    ? withOffice.with(
                            "organisation", party(person.organisation().get()))
                    : withOffice;
        }
        return known(name, lecturer.provenance().basis());
    }

    private List<Content> series(EventSeries series) {
        List<Content> items = new ArrayList<>();
        Attendance attendance = Attendance.of(dossier).asOf(asOf).ofSeries(series.id());
        if (series.intended().isPresent()) {
            items.add(noted(
                    Phrase.of(YearlyMessage.SERIES)
                            .with("title", series.title())
                            .with("held", attendance.eventsHeld().value())
                            .with("intended", (long) series.intended().get()),
                    series));
        }
        boolean reachedByNow = !asOf.isBefore(occurrences.horizon())
                || occurrences.happened(series.date().value()) == Answer.YES;
        if (series.targets().isPresent() && reachedByNow) {
            TargetUnits targets = series.targets().get();
            Headcount left = Headcount.exactly(targets.total()).minus(targets.reached());
            items.add(Content.of(Phrase.of(YearlyMessage.TARGETS)
                    .with("unit", targets.unit())
                    .with("reached", targets.reached())
                    .with("total", (long) targets.total())
                    .with("left", left)));
            if (targets.plannedIncluded().isEmpty()
                    && attendance.eventsPlanned().value().min() > 0) {
                items.add(Content.of(say(YearlyMessage.TARGETS_PLANNED_UNSAID)));
            }
        }
        return items;
    }

    private Text agreement(CooperationAgreement agreement) {
        AgreementState state =
                occurrences.signed(agreement) == Answer.YES ? agreement.state() : AgreementState.PREPARED;
        Phrase first = Phrase.of(
                        switch (state) {
                            case PREPARED, TO_BE_SIGNED -> YearlyMessage.AGREEMENT_PREPARED;
                            case SIGNED, IN_FORCE -> YearlyMessage.AGREEMENT_SIGNED;
                            case ENDED -> YearlyMessage.AGREEMENT_ENDED;
                        })
                .with("purpose", agreement.purpose())
                .with(
                        "counterparties",
                        joined(agreement.counterparties().stream().map(this::party)))
                .with("count", (long) agreement.counterparties().size());
        ImmutableList.Builder<Text> sentences = ImmutableList.builder();
        sentences.add(
                switch (state) {
                    case PREPARED, TO_BE_SIGNED -> first.with("date", agreement.prepared());
                    case SIGNED, IN_FORCE, ENDED -> first.with("date", agreement.signed());
                });
        if (!agreement.documents().isKnown()) {
            sentences.add(say(YearlyMessage.DOCUMENTS_UNKNOWN));
        }
        return new Joined(sentences.build(), new Literal(" "));
    }

    private Optional<Section> recommendations(ActionPlan plan) {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        for (Recommendation recommendation : plan.recommendations()) {
            if (!written(recommendation)) {
                continue;
            }
            Text text = recommendation.forPeriod().equals(PartialDate.unknown())
                    ? recommendation.text()
                    : Phrase.of(YearlyMessage.RECOMMENDATION)
                            .with("date", recommendation.forPeriod())
                            .with("text", recommendation.text());
            items.add(noted(text, recommendation));
        }
        ImmutableList<Content> all = items.build();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "recommendations-" + plan.id(),
                        say(YearlyMessage.SECTION_RECOMMENDATIONS),
                        BulletList.of(all)));
    }

    /** Whether a document that a fact is taken from may have been written by the day; a fact without documents is told. */
    private boolean written(Fact fact) {
        return fact.sources().isEmpty()
                || fact.sources().stream()
                        .flatMap(source -> dossier.documents().stream()
                                .filter(document -> document.id().equals(source.document())))
                        .anyMatch(document -> document.written()
                                .filter(date -> occurrences.happened(date.value()) == Answer.NO)
                                .isEmpty());
    }

    // ---- what is unknown, and where it all stands

    private Section findings() {
        ImmutableList<Notice> notices = Rulebook.standard().check(dossier, asOf).stream()
                .map(this::notice)
                .collect(ImmutableList.toImmutableList());
        return Section.of(
                "findings",
                say(YearlyMessage.SECTION_FINDINGS),
                Paragraph.of(say(YearlyMessage.FINDINGS_INTRODUCTION)),
                Findings.of(notices));
    }

    private Notice notice(Finding finding) {
        return new Notice(
                switch (finding.severity()) {
                    case INFO -> Notice.Severity.INFO;
                    case WARNING -> Notice.Severity.WARNING;
                    case ERROR -> Notice.Severity.ERROR;
                },
                finding.code(),
                Content.of(finding.message()),
                finding.evidence().stream().map(explained::source).collect(ImmutableList.toImmutableList()));
    }

    private Section acts() {
        Table table = Table.of(
                        say(YearlyMessage.TABLE_ACTS),
                        Column.date(say(YearlyMessage.COLUMN_ADOPTED)),
                        Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_ACT)),
                        Column.text(say(YearlyMessage.COLUMN_TITLE)),
                        Column.text(say(YearlyMessage.COLUMN_RELATIONS)))
                .withRowHeader(1);
        for (LegalAct act : sorted(dossier.acts(), Comparator.comparing(LegalAct::adopted, PartialDate.ORDER))) {
            if (!adopted(act.id())) {
                continue;
            }
            table = table.plus(
                    Cell.date(act.adopted()),
                    act.numbers().isEmpty()
                            ? Cell.nothing(say(YearlyMessage.NOT_STATED)).withNote(sources(act))
                            : Cell.text(joined(act.numbers().stream().map(Literal::new)))
                                    .withNote(sources(act)),
                    Cell.text(kindAndIssuers(act)),
                    or(act.title(), YearlyMessage.NOT_STATED),
                    act.relations().isEmpty()
                            ? Cell.nothing(say(YearlyMessage.NOT_APPLICABLE))
                            : Cell.text(joined(act.relations().stream().map(this::relation))));
        }
        return Section.of("acts", say(YearlyMessage.SECTION_ACTS), table);
    }

    private Text kindAndIssuers(LegalAct act) {
        Text kind = Terms.of(act.kind());
        return act.issuers().isEmpty()
                ? kind
                : Phrase.of(YearlyMessage.ACT_BY)
                        .with("kind", kind)
                        .with("issuers", joined(act.issuers().stream().map(this::issuer)));
    }

    /** A council or mayor is named with the municipality; a ministry or a group is its own name. */
    private Text issuer(Issuer issuer) {
        Text body = dossier.group().id().equals(issuer.organisation())
                ? dossier.group().name()
                : party(issuer.organisation());
        return issuer.role().equals(IssuerRole.MINISTRY) || issuer.role().equals(IssuerRole.GROUP)
                ? body
                : Phrase.of(YearlyMessage.ISSUER)
                        .with("role", Terms.of(issuer.role()))
                        .with("organisation", body);
    }

    private Text relation(ActRelation relation) {
        return Phrase.of(YearlyMessage.RELATION)
                .with("relation", Terms.of(relation.kind()))
                .with("number", numberOrId(dossier.get(LegalAct.class, relation.act())));
    }

    private static Text numberOrId(LegalAct act) {
        return new Literal(act.numbers().isEmpty() ? act.id() : act.numbers().get(0));
    }

    private Section basis() {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        dossier.documents().forEach(document -> items.add(Content.of(document.title())));
        Text horizon = Phrase.of(YearlyMessage.HORIZON)
                .with("day", dossier.knownUntil().value());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(horizon));
        dossier.knownUntil()
                .provenance()
                .because()
                .ifPresent(reason ->
                        blocks.add(Paragraph.of(Phrase.of(YearlyMessage.BECAUSE).with("reason", reason))));
        blocks.add(Paragraph.of(say(YearlyMessage.BASIS_EXPLAINED)));
        ImmutableList<Content> documents = items.build();
        if (!documents.isEmpty()) {
            blocks.add(Paragraph.of(say(YearlyMessage.DOCUMENTS)));
            blocks.add(BulletList.of(documents));
        }
        return Section.of("basis", say(YearlyMessage.SECTION_BASIS), blocks.build());
    }

    // ---- small parts

    private BudgetGaps gaps(ActionPlan plan) {
        return BudgetGaps.of(dossier, plan.id()).asOf(asOf);
    }

    private static Text gapTerm(Figure<Gap> gap) {
        return gap.find()
                        .filter(value -> value.direction() == Gap.Direction.SURPLUS)
                        .isPresent()
                ? say(YearlyMessage.TERM_SURPLUS)
                : say(YearlyMessage.TERM_GAP);
    }

    private Cell gap(String id, Figure<Gap> gap) {
        Footnote note = explained.footnote(id, gap);
        return gap.find()
                .map(value ->
                        Cell.amount(value.surplus().orElse(value.missing())).withNote(note))
                .map(Cell.class::cast)
                .orElseGet(() -> Cell.nothing(say(YearlyMessage.UNDETERMINED)).withNote(note));
    }

    private Cell amount(String id, Figure<AmountRange> figure) {
        Footnote note = explained.footnote(id, figure);
        return figure.find()
                .map(value -> (Cell) Cell.amount(value).withNote(note))
                .orElseGet(() -> Cell.nothing(say(YearlyMessage.UNDETERMINED)).withNote(note));
    }

    private static Cell date(PartialDate date) {
        return date.equals(PartialDate.unknown()) ? Cell.nothing(say(YearlyMessage.NOT_STATED)) : Cell.date(date);
    }

    private static Cell or(Optional<? extends Text> text, YearlyMessage otherwise) {
        return text.isPresent() ? Cell.text(text.get()) : Cell.nothing(say(otherwise));
    }

    private Content noted(Text text, Fact fact) {
        Content content = Content.of(text);
        return fact.sources().isEmpty() ? content : content.plus(Inline.note(sources(fact)));
    }

    /** The sources of a fact as a footnote, with the reading it rests on. */
    private Footnote sources(Fact fact) {
        Stream<Text> reading = fact.provenance().because().stream().map(because -> because);
        ImmutableList<Text> lines = Stream.concat(
                        reading, fact.sources().stream().map(explained::source))
                .collect(ImmutableList.toImmutableList());
        return new Footnote(
                "source-" + fact.id(),
                lines.isEmpty() ? ImmutableList.of(say(YearlyMessage.NO_SOURCE)) : lines,
                ImmutableList.of());
    }

    private Text cite(String actId) {
        LegalAct act = dossier.get(LegalAct.class, actId);
        Phrase phrase = Phrase.of(act.numbers().isEmpty() ? YearlyMessage.CITE_UNNUMBERED : YearlyMessage.CITE)
                .with("kind", Terms.of(act.kind()))
                .with("date", act.adopted());
        return act.numbers().isEmpty()
                ? phrase
                : phrase.with("number", new Literal(act.numbers().get(0)));
    }

    private Text party(String id) {
        return dossier.municipality().id().equals(id)
                ? dossier.municipality().name()
                : dossier.get(Organisation.class, id).name();
    }

    /** In an order of their own, so that the order in a file makes no difference; equals by id. */
    private static <F extends Fact> List<F> sorted(List<F> facts, Comparator<F> order) {
        return facts.stream().sorted(order.thenComparing(Fact::id)).toList();
    }

    private static Text joined(Stream<? extends Text> texts) {
        Collection<Text> all = new ArrayList<>();
        texts.forEach(all::add);
        return new Joined(ImmutableList.copyOf(all), new Literal("; "));
    }

    private static Text say(Message message) {
        return Phrase.of(message);
    }
}
