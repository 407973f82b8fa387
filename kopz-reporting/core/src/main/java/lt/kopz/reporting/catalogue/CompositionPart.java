package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.HandOver;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Seating;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Person;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** Who belonged to each group on the day, and what changed in the period. */
final class CompositionPart extends Writing {

    /** What members are without holding an office. */
    private static final ImmutableSet<MemberRole> NO_OFFICES =
            Sets.immutableEnumSet(MemberRole.MEMBER, MemberRole.OBSERVER, MemberRole.SUBSTITUTE);

    CompositionPart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        return Stream.concat(context.ofEachGroup(this::write).stream(), seating().stream())
                .toList();
    }

    /** Who holds several seats, in one group or in several, and how many persons hold the seats. */
    private List<Section> seating() {
        Seating seating = Seating.of(dossier, context.asOf());
        List<Map.Entry<String, Collection<Membership>>> several = seating.byPerson().asMap().entrySet().stream()
                .filter(person -> person.getValue().size() > 1)
                .toList();
        Paragraph counted = Paragraph.of(
                say(PartMessage.SEATS_AND_PERSONS, "seats", seating.seats(), "persons", seating.persons()));
        Table table = new Rows<Map.Entry<String, Collection<Membership>>>(PartMessage.SEATING_TABLE)
                .words(
                        PartMessage.COLUMN_MEMBER,
                        each -> new Literal(
                                dossier.get(Person.class, each.getKey()).name()))
                .words(
                        PartMessage.COLUMN_SEATS_IN,
                        each -> joined(each.getValue().stream()
                                .map(member -> dossier.groupOf(member.id())
                                        .orElseThrow()
                                        .name())))
                .of(several);
        List<Block> blocks = several.isEmpty() ? List.of() : List.of(counted, table);
        return section("seating", say(PartMessage.SEATING), blocks);
    }

    private List<Section> write(CoordinationGroup group) {
        if (GroupPresence.of(dossier).present(group.id(), context.asOf()) == Answer.NO) {
            return section(
                    group,
                    "composition",
                    PartMessage.COMPOSITION,
                    ImmutableList.of(Paragraph.of(Phrase.of(
                                    GroupPresence.of(dossier).isStatedAbsent(group.id(), context.asOf())
                                            ? PartMessage.NO_GROUP_ON
                                            : PartMessage.NO_GROUP_BY_ACTS_ON)
                            .with("day", context.asOf()))));
        }
        Composition composition = Composition.of(dossier, group.id());
        Composition.Members members = composition.on(context.asOf());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Membership> listed = new ArrayList<>(members.certain());
        listed.addAll(members.possible());
        Phrase inShort = inShort(group, members);
        if (!listed.isEmpty() || !inShort.message().equals(PartMessage.MEMBERS_ONLY_DECLARED)) {
            blocks.add(Paragraph.of(inShort));
        }
        if (!listed.isEmpty()) {
            blocks.add(memberships(PartMessage.MEMBERS_TABLE, listed));
            blocks.addAll(context.more(Optional.of(group.id()), ListKind.MEMBERS));
        }
        ImmutableSortedSet<String> vacant = composition.vacant(context.asOf());
        if (!vacant.isEmpty()) {
            blocks.add(Paragraph.of(Phrase.of(PartMessage.VACANT)
                    .with("seats", joined(vacant.stream().map(seat -> vacant(composition, seat))))
                    .with("count", (long) vacant.size())));
        }
        if (members.missing().lower() > 0) {
            blocks.add(Paragraph.of(say(PartMessage.MEMBERS_MISSING, "count", members.missing())));
        }
        blocks.addAll(offices(composition));
        Optional<DateRange> soFar = dossier.reportingPeriod().upTo(context.asOf());
        List<Membership> changes = soFar.map(composition::changes).orElseGet(ImmutableList::of);
        if (!changes.isEmpty()) {
            blocks.add(memberships(PartMessage.CHANGES_TABLE, changes));
        }
        soFar.ifPresent(period -> blocks.addAll(handOvers(group, composition, period)));
        if (!Decided.memberships(dossier, group).isEmpty()) {
            soFar.flatMap(period -> size(group, composition, period, members)).ifPresent(blocks::add);
        }
        return section(group, "composition", PartMessage.COMPOSITION, blocks.build());
    }

    private Phrase inShort(CoordinationGroup group, Composition.Members members) {
        if (members.known() == Answer.YES && isKnown(group, members.listed())) {
            return say(PartMessage.MEMBERS_KNOWN, "count", members.listed());
        }
        return members.size().isKnown()
                ? say(PartMessage.MEMBERS_ONLY_DECLARED, "count", members.size())
                : Phrase.of(PartMessage.MEMBERS_UNKNOWN);
    }

    /** Nobody is a number only where the list is stated to be complete. */
    private boolean isKnown(CoordinationGroup group, Headcount listed) {
        return listed.isKnown()
                && (!listed.equals(Headcount.zero())
                        || context.list(ListKind.MEMBERS, Optional.of(group.id()))
                                .isDeclared());
    }

    private Table memberships(PartMessage caption, List<Membership> memberships) {
        return table(
                new Rows<Membership>(caption)
                        .text(PartMessage.COLUMN_MEMBER, each -> context.cell(person(each), each))
                        .text(PartMessage.COLUMN_DELEGATED_BY, each -> or(delegatedBy(each), YearlyMessage.NOT_STATED))
                        .text(PartMessage.COLUMN_ROLES, each -> or(roles(each), YearlyMessage.NOT_STATED))
                        .date(YearlyMessage.COLUMN_SINCE, each -> date(each.since()))
                        .date(PartMessage.COLUMN_UNTIL, CompositionPart::until),
                memberships);
    }

    /** An end is printed as the last day, inclusive, where the day is known. */
    private static Cell until(Membership membership) {
        return membership.endsOn().map(Writing::date).orElseGet(Writing::notApplicable);
    }

    /** The body or sector that delegates a member, or the organisation; the member itself is no delegate of its own. */
    private Optional<Text> delegatedBy(Membership membership) {
        Optional<Text> own = membership.organisation().map(context::party);
        return membership
                .delegatedBy()
                .<Text>map(context::party)
                .or(() -> own.filter(any ->
                        membership.person().isPresent() || membership.office().isPresent()))
                .or(() -> membership
                        .sector()
                        .map(sector -> dossier.get(Sector.class, sector).name()))
                .or(() -> own);
    }

    /** The roles, and when the member was elected to them. */
    private Optional<Text> roles(Membership membership) {
        Optional<Text> roles = all(membership.roles().stream().map(Terms::of));
        return roles.flatMap(named -> dossier.groupOf(membership.id())
                        .flatMap(group -> Composition.of(dossier, group.id()).elected(membership.id()))
                        .<Text>map(meeting -> Phrase.of(PartMessage.ELECTED)
                                .with("roles", named)
                                .with("day", meeting.date().value())))
                .or(() -> roles);
    }

    /** A seat is called by who held it last. */
    private Text vacant(Composition composition, String seat) {
        Membership last = composition.counted().stream()
                .filter(member -> member.seat().filter(seat::equals).isPresent()
                        && member.endsFrom().isPresent())
                .max(Comparator.comparing(member -> member.endsFrom().orElseThrow(), PartialDate.ORDER))
                .orElseThrow();
        return since(
                say(PartMessage.LAST_HELD_BY, "name", Composition.nameOf(dossier, last)),
                composition.vacantSince(seat, context.asOf()));
    }

    private Text since(Text name, Optional<LocalDate> since) {
        return since.<Text>map(day -> Phrase.of(PartMessage.VACANT_SINCE)
                        .with("name", name)
                        .with("since", day)
                        .with("days", DateRange.daysBetween(day, context.asOf())))
                .orElse(name);
    }

    private List<Block> offices(Composition composition) {
        return listed(
                PartMessage.OFFICES_VACANT,
                "offices",
                Stream.of(MemberRole.values())
                        .filter(role -> !NO_OFFICES.contains(role))
                        .flatMap(role -> vacant(role, composition.office(role, context.asOf())).stream())
                        .toList());
    }

    private Optional<Text> vacant(MemberRole role, Composition.Office office) {
        if (office.held() == Answer.NO && office.last().isPresent()) {
            return Optional.of(since(Terms.of(role), office.vacantSince()));
        }
        return office.held() == Answer.NO && role == MemberRole.CHAIR
                ? Optional.of(say(PartMessage.OFFICE_ABSENT, "office", Terms.of(role)))
                : Optional.empty();
    }

    private static List<Block> listed(PartMessage sentence, String name, List<Text> all) {
        return all.isEmpty() ? List.of() : List.of(Paragraph.of(say(sentence, name, joined(all.stream()))));
    }

    /** What went from one member to the next in a period, save what did so from one day to the next. */
    private List<Block> handOvers(CoordinationGroup group, Composition composition, DateRange period) {
        ImmutableList.Builder<Text> found = ImmutableList.builder();
        for (HandOver handOver : composition.handOvers()) {
            boolean isGap = handOver.isGap() == Answer.YES;
            if ((!isGap || areAllListed(group, handOver))
                    && handOver.after().since().within(period) == Answer.YES
                    && (isGap || handOver.isOverlap() == Answer.YES)
                    && handOver.least().equals(handOver.most())) {
                found.add(Phrase.of(isGap ? PartMessage.HANDED_OVER_LATE : PartMessage.HANDED_OVER_EARLY)
                        .with("before", Composition.nameOf(dossier, handOver.before()))
                        .with("after", Composition.nameOf(dossier, handOver.after()))
                        .with("days", Math.abs(handOver.least().orElseThrow())));
            }
        }
        return listed(PartMessage.HAND_OVERS, "handOvers", found.build());
    }

    /** Between two members that are listed there may have been one who is not, unless it is stated that there was none. */
    private boolean areAllListed(CoordinationGroup group, HandOver handOver) {
        LocalDate from =
                handOver.before().endsFrom().flatMap(PartialDate::earliest).orElse(LocalDate.MIN);
        LocalDate until = handOver.after().since().latest().orElse(LocalDate.MAX);
        return KnownLists.of(dossier).isDeclared(ListKind.MEMBERS, Optional.of(group.id()), from, until);
    }

    /** The office before the name: heads are counted, offices named. */
    private Text person(Membership membership) {
        if (membership.person().isEmpty()) {
            return Composition.nameOf(dossier, membership);
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
    private Optional<Illustration> size(
            CoordinationGroup group, Composition composition, DateRange period, Composition.Members now) {
        ImmutableSortedSet.Builder<LocalDate> days =
                ImmutableSortedSet.<LocalDate>naturalOrder().add(period.start());
        for (Membership membership : Decided.memberships(dossier, group)) {
            Stream.concat(Stream.of(membership.since()), membership.endsFrom().stream())
                    .flatMap(date -> Stream.concat(date.earliest().stream(), date.latest().stream()))
                    .filter(period::contains)
                    .forEach(days::add);
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
                        day,
                        isKnown(group, listed) ? Cell.count(listed) : Cell.nothing(say(ReportMessage.CHART_UNKNOWN))));
            }
            before = Optional.of(listed);
        }
        ImmutableList<Chart.Step> all = steps.build();
        if (all.size() == 1) { // a line that never moves shows no more than the table
            return Optional.empty();
        }
        return Optional.of(new Illustration(
                context.id(group, "composition"),
                say(PartMessage.COMPOSITION_CHART),
                inShort(group, now),
                new Chart.Steps(
                        period,
                        Column.Kind.COUNT,
                        ImmutableList.of(new Chart.Line(say(PartMessage.COLUMN_MEMBERS), all)))));
    }
}
