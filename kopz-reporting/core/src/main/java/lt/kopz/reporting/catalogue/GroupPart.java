package lt.kopz.reporting.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** The groups: what each is, what it rests on, who is in it. */
final class GroupPart extends Writing {

    GroupPart(ReportContext context) {
        super(context);
    }

    /** A section about each group; where there is none, what sources state of that, which may be nothing. */
    List<Section> write() {
        if (!dossier.groups().isEmpty()) {
            return context.ofEachGroup(this::write);
        }
        ImmutableList<Content> stated = new InactivityPart(context).items(InactivityKind.NO_GROUP);
        return stated.isEmpty() ? List.of() : none(BulletList.of(stated));
    }

    /** The same for a report that would be empty otherwise. */
    List<Section> writeOrSayThatNothingIsKnown() {
        List<Section> sections = write();
        return sections.isEmpty() ? none(Paragraph.of(say(PartMessage.NO_GROUP_DATA))) : sections;
    }

    private static List<Section> none(Block block) {
        return List.of(Section.of("group", say(YearlyMessage.TERM_GROUP), block));
    }

    /** Whether the name of a group states its kind, as it does of those of the common kinds. */
    private boolean isInName(CoordinationGroup group) {
        return GroupKind.COMMON.contains(group.kind())
                || (Terms.of(dossier, group.kind()) instanceof LocalizedText kind
                        && kind.byLanguage().entrySet().stream()
                                .allMatch(each -> group.name()
                                        .in(each.getKey())
                                        .filter(name -> Ascii.toLowerCase(name.text())
                                                .contains(Ascii.toLowerCase(
                                                        each.getValue().text())))
                                        .isPresent()));
    }

    private List<Section> write(CoordinationGroup group) {
        Stream<Facts.Fact> facts = Stream.of(
                        Stream.of(group)
                                .filter(any -> !isInName(group))
                                .map(any -> new Facts.Fact(
                                        say(YearlyMessage.TERM_KIND),
                                        context.cell(group, each -> Cell.text(Terms.of(dossier, each.kind()))))),
                        fact(
                                YearlyMessage.TERM_BASIS,
                                all(group.basis().stream()
                                        .filter(context::adopted)
                                        .map(context::cite))),
                        fact(
                                YearlyMessage.TERM_COMPOSITION,
                                group.composition().filter(context::adopted).map(context::cite)),
                        Stream.of(new Facts.Fact(
                                say(YearlyMessage.TERM_SIZE),
                                context.cell(
                                        group,
                                        each -> or(
                                                each.declaredSize()
                                                        .filter(size -> holds(group, size))
                                                        .map(size -> size(group, size))
                                                        .or(() -> sizeOn(group)),
                                                YearlyMessage.NOT_STATED)))),
                        fact(
                                YearlyMessage.TERM_SECTORS,
                                all(group.sectors().stream().map(this::sector))),
                        changing(group).flatMap(acts -> fact(YearlyMessage.TERM_CHANGES, Optional.of(changes(acts)))),
                        fact(YearlyMessage.TERM_RULES, context.rules(group).map(rules -> context.cite(rules.act()))))
                .flatMap(each -> each);
        boolean isLast = group.equals(dossier.groups().get(dossier.groups().size() - 1));
        return List.of(Section.of(
                context.id(group, "group"),
                context.about(group, say(YearlyMessage.SECTION_GROUP)),
                ImmutableList.<Block>builder()
                        .add(Facts.of(facts.toList()))
                        .addAll(isLast ? context.more(Optional.empty(), ListKind.GROUPS) : ImmutableList.of())
                        .build()));
    }

    private Text sector(Sector sector) {
        return context.disputed()
                .name(
                        sector,
                        each -> each.kind()
                                .<Text>map(kind -> Phrase.of(YearlyMessage.SECTOR_OF_KIND)
                                        .with("sector", each.name())
                                        .with("kind", Terms.of(dossier, kind)))
                                .orElse(each.name()));
    }

    private boolean holds(CoordinationGroup group, DeclaredSize size) {
        return size.holdsOn(context.dataUntil(), dossier.firstKnownDay())
                && GroupPresence.of(dossier).present(group.id(), context.dataUntil()) != Answer.NO;
    }

    private Text size(CoordinationGroup group, DeclaredSize size) {
        Composition.Members members = Composition.of(dossier, group.id()).on(context.dataUntil());
        return members.certain().isEmpty() && members.possible().isEmpty()
                ? say(YearlyMessage.SIZE_DECLARED, "size", (long) size.members())
                : Phrase.of(YearlyMessage.SIZE_DECLARED_LISTED)
                        .with("size", (long) size.members())
                        .with("listed", members.count(Membership::seated));
    }

    /** How many members there were on the last day for which the list or the number of members is stated to be all. */
    private Optional<Text> sizeOn(CoordinationGroup group) {
        KnownLists lists = KnownLists.of(dossier);
        Optional<String> owner = Optional.of(group.id());
        return Stream.concat(
                        Stream.of(context.dataUntil()),
                        dossier.completeness().stream()
                                .filter(stated -> stated.list() == ListKind.MEMBERS)
                                .flatMap(stated -> stated.period().stream())
                                .map(DateRange::end))
                .filter(day -> !day.isAfter(context.dataUntil()))
                .filter(day -> {
                    KnownList list = lists.of(ListKind.MEMBERS, owner, day, day);
                    return list.isDeclared() || list.number().isPresent();
                })
                .max(Comparator.naturalOrder())
                .map(day -> Phrase.of(YearlyMessage.SIZE_ON)
                        .with(
                                "size",
                                Composition.of(dossier, group.id()).on(day).size())
                        .with("day", day));
    }

    /** How the group's composition changed by acts that are not identified. */
    List<Text> changesOf(CoordinationGroup group) {
        return changing(group).map(this::changes).toList();
    }

    /** Of several groups, only what is known to have changed this one. */
    private Stream<UnidentifiedActs> changing(CoordinationGroup group) {
        return soFar(dossier.unidentifiedActs(), UnidentifiedActs::adopted).stream()
                .filter(acts -> dossier.groups().size() == 1
                        || acts.relation().map(ActRelation::act).equals(group.composition()));
    }

    private Text changes(UnidentifiedActs acts) {
        return Phrase.of(
                        occurrences.happened(acts.adopted()) == Answer.YES
                                ? YearlyMessage.CHANGES
                                : YearlyMessage.CHANGES_UNDETERMINED)
                .with("count", (long) acts.count())
                .with("date", acts.adopted());
    }
}
