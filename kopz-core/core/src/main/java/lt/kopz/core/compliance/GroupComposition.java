package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Whether the members of a group were divided among its sides as the rules of procedure demand, those were members who have to be, and the
 * offices in the group were held that have to be, on a day.
 *
 * <p>Observers and substitutes are not counted, though an observer may hold an office in the group: a secretary often has no vote. Members
 * whose days or whose sector are not known leave the verdict open where they would decide it. Where the list is not stated to be complete a breach is proven only by the size that is declared: if 5 of 9 members are of the
 * municipality, the others are at most 4.
 *
 * <p>Example: as many members are demanded from the municipality as from non-governmental organisations; 11 and 7 are listed: {@code
 * BREACHED}.
 */
public final class GroupComposition {
    private final Dossier dossier;
    private final CoordinationGroup group;
    private final LocalDate day;
    private final Composition.Members members;

    private GroupComposition(Dossier dossier, CoordinationGroup group, LocalDate day) {
        this.dossier = dossier;
        this.group = group;
        this.day = day;
        this.members = Composition.of(dossier, group.id()).on(day);
    }

    /**
     * The composition of the group of a dossier that has exactly one, on a day.
     *
     * @param dossier the dossier
     * @param day the day
     * @return the questions
     * @throws IllegalArgumentException if the dossier has no group, or several
     */
    public static GroupComposition of(Dossier dossier, LocalDate day) {
        return new GroupComposition(dossier, dossier.group(), day);
    }

    /**
     * The composition of a group on a day.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param day the day
     * @return the questions
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static GroupComposition of(Dossier dossier, String group, LocalDate day) {
        return new GroupComposition(dossier, dossier.group(group), day);
    }

    /**
     * Judges every demand on the sides.
     *
     * @return a verdict for each demand of {@link RulesOfProcedure#composition}, in its order; {@code EXEMPT} while the rules are not in
     *     force or it is stated that there was no group; empty where they demand nothing of the kind
     */
    public ImmutableList<Verdict> verdicts() {
        return group.rules().stream()
                .flatMapToInt(rules -> IntStream.range(0, rules.composition().size()))
                .mapToObj(i -> Verdicts.possible(
                        dossier,
                        each -> (each == dossier ? this : of(each, group.id(), day))
                                .asStated().stream().skip(i).findFirst()))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Verdict> asStated() {
        ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
        Decided.rules(dossier, group)
                .ifPresent(rules -> rules.composition().forEach(required -> verdicts.add(judge(rules, required))));
        return verdicts.build();
    }

    private Verdict judge(RulesOfProcedure rules, CompositionRequirement required) {
        Answer inForce = ActsInForce.of(dossier).applies(rules.act(), day);
        if (inForce == Answer.NO) {
            return verdict(
                    rules,
                    Outcome.EXEMPT,
                    Phrase.of(ComplianceMessage.CADENCE_NOT_IN_FORCE).with("asOf", day));
        }
        if (GroupPresence.of(dossier).present(group.id(), day) == Answer.NO) {
            return verdict(
                    rules,
                    Outcome.EXEMPT,
                    Phrase.of(
                            GroupPresence.of(dossier).isStatedAbsent(group.id(), day)
                                    ? ComplianceMessage.CADENCE_NO_GROUP
                                    : ComplianceMessage.NO_GROUP_BY_ACTS));
        }
        // what follows whoever is not listed; else what follows if nobody else is, which proves no breach
        Judged judged = judge(required, this::seats, all());
        if (judged.kept() == Answer.CANNOT_TELL && members.known() == Answer.YES) {
            Judged listed = judge(required, this::listed, members.listed());
            judged = listed.kept() == Answer.NO ? new Judged(Answer.CANNOT_TELL, listed.sides()) : listed;
        }
        Answer kept = inForce == Answer.YES ? judged.kept() : Answer.CANNOT_TELL;
        ComplianceMessage message = switch (kept) {
            case YES -> ComplianceMessage.SIDES_KEPT;
            case NO -> ComplianceMessage.SIDES_BROKEN;
            case CANNOT_TELL -> ComplianceMessage.SIDES_OPEN;
        };
        return verdict(rules, Verdicts.outcome(kept), Phrase.of(message).with("sides", judged.sides()));
    }

    private Verdict verdict(RulesOfProcedure rules, Outcome outcome, Text explanation) {
        List<Fact> evidence = new ArrayList<>();
        evidence.addAll(members.certain());
        evidence.addAll(members.possible());
        Basis basis = Basis.ofComputation(
                evidence.stream().map(fact -> fact.provenance().basis()).toList());
        return Verdicts.of(
                dossier,
                rules,
                outcome,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), evidence),
                basis,
                explanation);
    }

    private record Judged(Answer kept, Text sides) {}

    private Judged judge(
            CompositionRequirement required, Function<ImmutableList<String>, Headcount> count, Headcount whole) {
        if (required instanceof CompositionRequirement.Member member) {
            Fact who = dossier.get(Fact.class, member.who());
            return seated(FactNames.of(dossier, who.id()).orElseThrow(), each -> isMember(each, who));
        }
        if (required instanceof CompositionRequirement.Office office) {
            return seated(office.name(), each -> holds(each, office.name()));
        }
        if (required instanceof CompositionRequirement.Held held) {
            return held(held.office());
        }
        return required instanceof CompositionRequirement.Parity parity
                ? parity(parity, count)
                : part((CompositionRequirement.PartOfAll) required, count, whole);
    }

    private Judged held(CompositionRequirement.GroupOffice demanded) {
        Composition.Office office =
                Composition.of(dossier, group.id()).office(MemberRole.valueOf(demanded.name()), day);
        Text name = Phrase.of(
                switch (demanded) {
                    case CHAIR -> ComplianceMessage.ROLE_CHAIR;
                    case DEPUTY_CHAIR -> ComplianceMessage.ROLE_DEPUTY_CHAIR;
                    case SECRETARY -> ComplianceMessage.ROLE_SECRETARY;
                    case COORDINATOR -> ComplianceMessage.ROLE_COORDINATOR;
                });
        return new Judged(
                office.held(),
                office.vacantSince()
                        .map(since -> Phrase.of(ComplianceMessage.SIDES_ROLE_VACANT)
                                .with("role", name)
                                .with("since", since))
                        .orElseGet(() -> Phrase.of(ComplianceMessage.SIDES_ROLE).with("role", name)));
    }

    private Judged seated(Text who, Function<Membership, Answer> is) {
        Headcount seats = Composition.of(dossier, group.id())
                .seats(day, member -> is.apply(member) == Answer.YES, member -> is.apply(member) != Answer.NO);
        return new Judged(
                Answer.of(seats.lower() > 0, seats.equals(Headcount.zero())),
                Phrase.of(ComplianceMessage.SIDES_MEMBER).with("who", who));
    }

    /** Of an office alone it is not known who holds it, and which organisation. */
    private static Answer isMember(Membership member, Fact who) {
        boolean named = member.person().filter(who.id()::equals).isPresent()
                || member.organisation().filter(who.id()::equals).isPresent();
        boolean other = member.person().isPresent() || (member.organisation().isPresent() && !(who instanceof Person));
        return Answer.of(named, other);
    }

    private Answer holds(Membership member, LocalizedText office) {
        ImmutableList<LocalizedText> stated = Stream.concat(
                        member.office().stream(),
                        member
                                .person()
                                .flatMap(id -> dossier.get(Person.class, id).office())
                                .stream())
                .collect(ImmutableList.toImmutableList());
        return Answer.of(
                stated.stream().anyMatch(each -> isSame(each, office) == Answer.YES),
                !stated.isEmpty() && stated.stream().allMatch(each -> isSame(each, office) == Answer.NO));
    }

    /** Names in no common language may mean the same. */
    private static Answer isSame(LocalizedText one, LocalizedText other) {
        Set<String> common =
                Sets.intersection(one.byLanguage().keySet(), other.byLanguage().keySet());
        return Answer.of(
                common.stream()
                        .anyMatch(language -> one.in(language)
                                .orElseThrow()
                                .text()
                                .equalsIgnoreCase(
                                        other.in(language).orElseThrow().text())),
                !common.isEmpty());
    }

    private Judged parity(CompositionRequirement.Parity parity, Function<ImmutableList<String>, Headcount> count) {
        Headcount one = count.apply(parity.one());
        Headcount other = count.apply(parity.other());
        return new Judged(
                one.isEqualTo(other),
                Phrase.of(ComplianceMessage.SIDES_PARITY)
                        .with("one", names(parity.one()))
                        .with("countOne", one)
                        .with("other", names(parity.other()))
                        .with("countOther", other));
    }

    private Judged part(
            CompositionRequirement.PartOfAll part, Function<ImmutableList<String>, Headcount> count, Headcount whole) {
        ImmutableList<String> others = group.sectors().stream()
                .map(Sector::id)
                .filter(sector -> !part.sectors().contains(sector))
                .collect(ImmutableList.toImmutableList());
        Headcount ours = count.apply(part.sectors());
        Headcount theirs = count.apply(others);
        Optional<Extreme> fewest = Extreme.of(OptionalLong.of(ours.lower()), theirs.upper());
        Optional<Extreme> most = Extreme.of(ours.upper(), OptionalLong.of(theirs.lower()));
        Answer kept = part.atLeast()
                .map(share -> Answer.of(
                        fewest.filter(few -> few.reaches(share)).isPresent(),
                        most.filter(many -> !many.reaches(share)).isPresent()))
                .orElse(Answer.YES)
                .and(part.atMost()
                        .map(share -> Answer.of(
                                most.filter(many -> !many.exceeds(share)).isPresent(),
                                fewest.filter(few -> few.exceeds(share)).isPresent()))
                        .orElse(Answer.YES));
        ImmutableList.Builder<Text> bounds = ImmutableList.builder();
        part.atLeast()
                .ifPresent(share -> bounds.add(bound(
                        share.exceeded() ? ComplianceMessage.SIDES_MORE_THAN : ComplianceMessage.SIDES_AT_LEAST,
                        share)));
        part.atMost().ifPresent(share -> bounds.add(bound(ComplianceMessage.SIDES_AT_MOST, share)));
        return new Judged(
                kept,
                Phrase.of(ComplianceMessage.SIDES_PART)
                        .with("sectors", names(part.sectors()))
                        .with("count", ours)
                        .with("whole", whole)
                        .with("bounds", Text.joined(", ", bounds.build())));
    }

    /** As few or as many members of some sectors as there may be, and how many there are of all then. */
    private record Extreme(long part, long whole) {
        static Optional<Extreme> of(OptionalLong part, OptionalLong others) {
            return part.isPresent() && others.isPresent()
                    ? Optional.of(new Extreme(part.getAsLong(), part.getAsLong() + others.getAsLong()))
                    : Optional.empty();
        }

        boolean reaches(Share share) {
            return part >= share.leastOf(whole);
        }

        boolean exceeds(Share share) {
            return Math.multiplyExact(part, (long) share.denominator())
                    > Math.multiplyExact(whole, (long) share.numerator());
        }
    }

    private static Text bound(ComplianceMessage message, Share share) {
        return Phrase.of(message).with("share", share.numerator() + "/" + share.denominator());
    }

    /** How many members of some sectors are listed: those without a sector may be of any. */
    private Headcount listed(ImmutableList<String> sectors) {
        Headcount known = members.count(member -> member.seated() && isOf(member, sectors, false));
        Headcount possible = members.count(member -> member.seated() && isOf(member, sectors, true));
        return Headcount.ofBounds(known.lower(), possible.upper());
    }

    /** How many there are, listed or not. */
    private Headcount seats(ImmutableList<String> sectors) {
        return Composition.of(dossier, group.id())
                .seats(day, member -> isOf(member, sectors, false), member -> isOf(member, sectors, true));
    }

    private Headcount all() {
        return Composition.of(dossier, group.id()).seats(day, member -> true, member -> true);
    }

    private static boolean isOf(Membership member, ImmutableList<String> sectors, boolean orUnknown) {
        return member.sector().map(sectors::contains).orElse(orUnknown);
    }

    private Text names(ImmutableList<String> sectors) {
        return Text.joined(
                ", ",
                Lists.transform(
                        sectors, sector -> dossier.get(Sector.class, sector).name()));
    }
}
