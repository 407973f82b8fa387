package lt.kopz.core.compliance;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.CadenceEngine.Occasion;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Unlisted;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a dossier holds of what a duty demands: what was done, and what may have been done. */
final class Occasions {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Dossier dossier;
    private final ImposedDuty imposed;
    private final Optional<CoordinationGroup> group;
    private final Duty duty;
    private final LocalDate asOf;
    private final Occurrences occurrences;
    private final KnownLists lists;
    private final List<Occasion> found = new ArrayList<>();
    private final Supplier<ImmutableList<Occasion>> all = Suppliers.memoize(this::collect);

    Occasions(Dossier dossier, ImposedDuty imposed, LocalDate asOf) {
        this.dossier = dossier;
        this.imposed = imposed;
        this.group = imposed.group().map(dossier::group);
        this.duty = imposed.duty();
        this.asOf = asOf;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.lists = KnownLists.of(dossier);
    }

    /** Whose list it is in which what is done for a duty is recorded; empty for the list of the dossier. */
    Optional<String> owner() {
        return isOfGroup(duty) ? listed().map(CoordinationGroup::id) : duty.of();
    }

    /** The group whose meetings and reports count: that of the duty, or else the only one, with which others then report. */
    private Optional<CoordinationGroup> listed() {
        return group.or(() -> dossier.groups().size() == 1 ? Optional.of(dossier.group()) : Optional.empty());
    }

    /** What stands for all that is not recorded. */
    String unrecorded() {
        return listed().map(CoordinationGroup::id).orElse(imposed.imposedBy().id());
    }

    static boolean isOfGroup(Duty duty) {
        return duty.what() == ListKind.MEETINGS || duty.what() == ListKind.REPORTS;
    }

    /** All of them, looked for once. */
    ImmutableList<Occasion> find() {
        return all.get();
    }

    private ImmutableList<Occasion> collect() {
        switch (duty.what()) {
            case MEETINGS ->
                listed().stream()
                        .flatMap(each -> each.meetings().stream())
                        .forEach(meeting ->
                                add(meeting.id(), meeting.date().value(), occurrences.held(meeting), 1, null));
            case REPORTS ->
                (group.isPresent() ? group.stream() : dossier.groups().stream())
                        .flatMap(each -> each.reports().stream().filter(report -> counts(report, each)))
                        .forEach(this::add);
            case PLANS -> Decided.plans(dossier).forEach(this::add);
            case EVENTS ->
                dossier.events().stream().filter(event -> isPart(event.id())).forEach(this::add);
            case AGREEMENTS ->
                dossier.agreements().stream()
                        .filter(agreement -> duty.of().isEmpty()
                                || agreement.measure().filter(this::isPart).isPresent())
                        .forEach(agreement ->
                                add(agreement.id(), agreement.signed(), occurrences.signed(agreement), 1, null));
            default ->
                dossier.all(Measure.class).stream()
                        .filter(measure -> isPart(measure.id()))
                        .forEach(this::addValues);
        }
        addSilence();
        addUnrecorded();
        return ImmutableList.copyOf(found);
    }

    private boolean isPart(String id) {
        return lists.isPartOf(duty.of(), id);
    }

    /** A report that is stated to be of a duty is of no other. */
    private boolean counts(SubmittedReport report, CoordinationGroup of) {
        return report.duty().map(duty.id()::equals).orElseGet(() -> listed().equals(Optional.of(of)));
    }

    private void add(SubmittedReport report) {
        add(
                duty.id(),
                report.given(),
                occurrences.happened(report.given()),
                1,
                report.year().map(DateRange::ofYear).orElse(null));
    }

    /** A plan is made on the day it is approved, for the years that it covers; where an end of them is not stated, perhaps for others too. */
    private void add(ActionPlan plan) {
        PartialDate approved = Decided.approved(dossier, plan).orElse(PartialDate.unknown());
        Answer made = occurrences.happened(approved);
        PartialDate time = plan.time();
        boolean isOpen = time.span().isEmpty() && duty.due().orElse(null) instanceof DueDay.OfEveryYear;
        Optional<DateRange> years =
                time.span().or(() -> time.earliest().or(time::latest).map(DateRange::ofDay));
        if (!isOpen || years.isPresent()) {
            add(plan.id(), approved, made, 1, years.orElse(null));
        }
        if (isOpen) {
            DateRange any = plan.daysWithin(DateRange.ofYears(1, 9999)).orElseThrow();
            add(plan.id(), approved, made.and(Answer.CANNOT_TELL), 1, any);
        }
    }

    private void add(Event event) {
        add(event.id(), Occurrences.when(event), occurrences.held(event), event.occurrences(), null);
    }

    private void addValues(Measure measure) {
        measure.indicators()
                .forEach(indicator -> indicator
                        .actuals()
                        .forEach(
                                value -> add(measure.id(), value.date(), occurrences.happened(value.date()), 1, null)));
    }

    private void add(String id, PartialDate date, Answer held, long times, @Nullable DateRange years) {
        if (held == Answer.NO) {
            return;
        }
        LocalDate horizon = dossier.knownUntil().value();
        LocalDate known =
                held == Answer.YES && horizon.isBefore(asOf) && date.latest().isEmpty() ? horizon : asOf;
        found.add(new Occasion(
                id,
                date.earliest().orElse(FIRST_DAY),
                date.latest().filter(last -> !last.isAfter(known)).orElse(known),
                held == Answer.YES,
                times,
                true,
                years));
    }

    private void add(long times, String id, DateRange days, boolean held) {
        if (times > 0) {
            found.add(new Occasion(id, days.start(), days.end(), held, times, true, null));
        }
    }

    /**
     * Where nobody answered, or whether there was a group is open, anything may have been done, on any day.
     */
    private void addSilence() {
        List<Inactivity> open = new ArrayList<>(absences(Answer.CANNOT_TELL));
        dossier.inactivity().stream()
                .filter(said -> isSilence(said) && occurrences.stated(said) == Answer.YES)
                .forEach(open::add);
        for (Inactivity said : open) {
            said.period().upTo(asOf).ifPresent(days -> add(Occasion.ANY, said.id(), days, false));
        }
    }

    /**
     * The statements that the group was not there: those that hold, or those of which that is open, since the group did something then or
     * they may not have been known by the day.
     */
    ImmutableList<Inactivity> absences(Answer holding) {
        return group.stream()
                .flatMap(each -> GroupPresence.of(dossier).absences(each.id()).stream())
                .filter(absence -> occurrences
                                .stated(absence.stated())
                                .and(absence.isContradicted() ? Answer.CANNOT_TELL : Answer.YES)
                        == holding)
                .map(GroupPresence.Absence::stated)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the group did not answer, or who else has to do it. */
    private boolean isSilence(Inactivity said) {
        return said.kind() == InactivityKind.NO_ANSWER
                && (said.organisation().isPresent()
                        ? said.organisation().equals(duty.by())
                        : said.subject()
                                .map(subject -> imposed.group().equals(Optional.of(subject)))
                                .orElse(true));
    }

    /**
     * What is not recorded: what a number counts that a source states, on whichever days of its time, save that nobody knows for which duty
     * reports were given; and in a time of which it is not stated that all is recorded, anything, on any day.
     */
    private void addUnrecorded() {
        ListKind list = duty.what();
        Optional<String> owner = owner();
        LocalDate horizon = dossier.knownUntil().value();
        LocalDate last = asOf.isBefore(FIRST_DAY) ? FIRST_DAY : asOf;
        DateRange time = DateRange.of(FIRST_DAY, last.isBefore(horizon) ? last : horizon);
        RangeSet<LocalDate> open = TreeRangeSet.create();
        lists.undeclared(list, owner, time.start(), time.end()).forEach(undeclared -> open.add(days(undeclared)));
        for (Unlisted counted : lists.unlisted(list, owner)) {
            Optional<DateRange> known = counted.days().upTo(horizon);
            known.flatMap(time::intersection).ifPresent(during -> {
                Headcount number = counted.number();
                String id = counted.statement().id();
                add(number.lower(), id, during, known.equals(Optional.of(during)) && list != ListKind.REPORTS);
                number.upper().ifPresent(most -> {
                    add(most - number.lower(), id, during, false);
                    open.remove(days(during));
                });
            });
        }
        for (Range<LocalDate> days : open.asRanges()) {
            found.add(new Occasion(
                    unrecorded(),
                    days.lowerEndpoint(),
                    days.upperEndpoint().minusDays(1),
                    false,
                    Occasion.ANY,
                    false,
                    null));
        }
    }

    static Range<LocalDate> days(DateRange period) {
        return Range.closedOpen(period.start(), period.end().plusDays(1));
    }
}
