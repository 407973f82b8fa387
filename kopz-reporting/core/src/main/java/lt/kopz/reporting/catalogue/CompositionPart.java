package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.date;
import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Person;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Who belonged to each group on the day, and what changed in the period. */
final class CompositionPart {
    private final ReportContext context;
    private final Dossier dossier;

    CompositionPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    List<Section> write() {
        return context.ofEachGroup(this::write);
    }

    private List<Section> write(CoordinationGroup group) {
        if (GroupPresence.of(dossier).present(group.id(), context.asOf()) == Answer.NO) {
            return section(
                    group,
                    ImmutableList.of(
                            Paragraph.of(Phrase.of(PartMessage.NO_GROUP_ON).with("day", context.asOf()))));
        }
        Composition composition = Composition.of(dossier, group.id());
        Composition.Members members = composition.on(context.asOf());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(inShort(group, members)));
        List<Membership> listed = new ArrayList<>(members.certain());
        listed.addAll(members.possible());
        if (!listed.isEmpty()) {
            blocks.add(memberships(PartMessage.MEMBERS_TABLE, listed));
        }
        ImmutableSortedSet<String> vacant = composition.vacant(context.asOf());
        if (!vacant.isEmpty()) {
            blocks.add(Paragraph.of(Phrase.of(PartMessage.VACANT)
                    .with("seats", joined(vacant.stream().map(Literal::new)))
                    .with("count", (long) vacant.size())));
        }
        Optional<DateRange> soFar = dossier.reportingPeriod().upTo(context.asOf());
        List<Membership> changes = soFar.map(composition::changes).orElseGet(ImmutableList::of);
        if (!changes.isEmpty()) {
            blocks.add(memberships(PartMessage.CHANGES_TABLE, changes));
        }
        if (!Decided.memberships(dossier, group).isEmpty()) {
            soFar.ifPresent(period -> blocks.add(size(group, composition, period, members)));
        }
        return section(group, blocks.build());
    }

    private List<Section> section(CoordinationGroup group, ImmutableList<Block> blocks) {
        return List.of(Section.of(
                context.id(group, "composition"), context.about(group, say(PartMessage.COMPOSITION)), blocks));
    }

    private Text inShort(CoordinationGroup group, Composition.Members members) {
        if (members.known() == Answer.YES && isKnown(group, members.listed())) {
            return Phrase.of(PartMessage.MEMBERS_KNOWN).with("count", members.listed());
        }
        return members.declared()
                .map(declared ->
                        (Text) Phrase.of(PartMessage.MEMBERS_ONLY_DECLARED).with("count", (long) declared))
                .orElseGet(() -> say(PartMessage.MEMBERS_UNKNOWN));
    }

    /** Nobody is a number only where the list is stated to be complete. */
    private boolean isKnown(CoordinationGroup group, Headcount listed) {
        return listed.isKnown()
                && (!listed.equals(Headcount.zero())
                        || context.list(ListKind.MEMBERS, Optional.of(group.id()))
                                .isDeclared());
    }

    private Table memberships(PartMessage caption, List<Membership> memberships) {
        Table table = Table.of(
                        say(caption),
                        Column.text(say(PartMessage.COLUMN_MEMBER)),
                        Column.text(say(PartMessage.COLUMN_DELEGATED_BY)),
                        Column.text(say(PartMessage.COLUMN_ROLES)),
                        Column.date(say(YearlyMessage.COLUMN_SINCE)),
                        Column.date(say(PartMessage.COLUMN_UNTIL)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (Membership membership : memberships) {
            rows.add(Row.of(
                    context.cell(person(membership), membership),
                    membership.organisation().isPresent()
                            ? Cell.text(context.party(membership.organisation().get()))
                            : Cell.nothing(say(YearlyMessage.NOT_STATED)),
                    membership.roles().isEmpty()
                            ? Cell.nothing(say(YearlyMessage.NOT_STATED))
                            : Cell.text(joined(membership.roles().stream().map(Terms::of))),
                    date(membership.since()),
                    membership
                            .until()
                            .map(Cells::date)
                            .orElseGet(() -> Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)))));
        }
        return table.plusAll(rows);
    }

    /** The office before the name: heads are counted, offices named. */
    private Text person(Membership membership) {
        if (membership.person().isEmpty()) {
            return new Literal(membership.seat());
        }
        Person person = dossier.get(Person.class, membership.person().get());
        return person.office().isPresent()
                ? Phrase.of(YearlyMessage.LECTURER_OFFICE)
                        .with("name", new Literal(person.name()))
                        .with("office", person.office().get())
                : new Literal(person.name());
    }

    /**
     * The number of members through the period: it can step on the first day of a membership and on its last, and where it is stated that
     * there was no group.
     */
    private Illustration size(
            CoordinationGroup group, Composition composition, DateRange period, Composition.Members now) {
        ImmutableSortedSet.Builder<LocalDate> days =
                ImmutableSortedSet.<LocalDate>naturalOrder().add(period.start());
        for (Membership membership : Decided.memberships(dossier, group)) {
            membership.since().earliest().filter(period::contains).ifPresent(days::add);
            membership.since().latest().filter(period::contains).ifPresent(days::add);
            membership
                    .until()
                    .flatMap(end -> end.earliest())
                    .filter(period::contains)
                    .ifPresent(days::add);
            membership
                    .until()
                    .flatMap(end -> end.latest())
                    .filter(period::contains)
                    .ifPresent(days::add);
        }
        GroupPresence.of(dossier).absences(group.id()).stream()
                .map(absence -> absence.stated().period())
                .flatMap(absent -> Stream.of(absent.start(), absent.end().plusDays(1)))
                .filter(period::contains)
                .forEach(days::add);
        ImmutableList.Builder<Chart.Step> steps = ImmutableList.builder();
        Optional<Headcount> before = Optional.empty();
        for (LocalDate day : days.build()) {
            Headcount listed = composition.on(day).listed();
            if (!before.equals(Optional.of(listed))) {
                steps.add(new Chart.Step(
                        day, isKnown(group, listed) ? Cell.count(listed) : Cell.nothing(say(PartMessage.UNKNOWN))));
            }
            before = Optional.of(listed);
        }
        return new Illustration(
                context.id(group, "composition"),
                say(PartMessage.COMPOSITION_CHART),
                inShort(group, now),
                new Chart.Steps(
                        period,
                        Column.Kind.COUNT,
                        ImmutableList.of(new Chart.Line(say(PartMessage.COLUMN_MEMBERS), steps.build()))));
    }
}
