package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Whether the members of a group were divided among its sides as the rules of procedure demand, on a day.
 *
 * <p>Observers and substitutes are not counted. Members whose days or whose sector are not known leave the verdict open where they would
 * decide it; where the list is not complete it stays open too.
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
        ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
        Decided.rules(dossier, group)
                .ifPresent(rules -> rules.composition().forEach(required -> verdicts.add(judge(rules, required))));
        return verdicts.build();
    }

    private Verdict judge(RulesOfProcedure rules, CompositionRequirement required) {
        Answer inForce = ActsInForce.of(dossier).inForce(rules.act(), day);
        if (inForce == Answer.NO) {
            return verdict(
                    rules,
                    Outcome.EXEMPT,
                    Phrase.of(ComplianceMessage.CADENCE_NOT_IN_FORCE).with("asOf", day));
        }
        if (GroupPresence.of(dossier).present(group.id(), day) == Answer.NO) {
            return verdict(rules, Outcome.EXEMPT, Phrase.of(ComplianceMessage.NO_GROUP_THEN));
        }
        Judged judged = required instanceof CompositionRequirement.Parity parity
                ? parity(parity)
                : part((CompositionRequirement.PartOfAll) required);
        Answer kept = inForce == Answer.YES
                        && members.known() == Answer.YES
                        && (members.stated() || judged.kept() != Answer.NO)
                ? judged.kept()
                : Answer.CANNOT_TELL;
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

    private Judged parity(CompositionRequirement.Parity parity) {
        Headcount one = count(parity.one());
        Headcount other = count(parity.other());
        return new Judged(
                one.isEqualTo(other),
                Phrase.of(ComplianceMessage.SIDES_PARITY)
                        .with("one", names(parity.one()))
                        .with("countOne", ofMembers(one))
                        .with("other", names(parity.other()))
                        .with("countOther", ofMembers(other)));
    }

    private Judged part(CompositionRequirement.PartOfAll part) {
        ImmutableList<String> others = group.sectors().stream()
                .map(Sector::id)
                .filter(sector -> !part.sectors().contains(sector))
                .collect(ImmutableList.toImmutableList());
        Headcount ours = count(part.sectors());
        Headcount theirs = count(others);
        long least = ours.lower();
        long most = ours.upper().orElseThrow();
        Answer kept = part.atLeast()
                .map(share -> Answer.of(
                        least >= share.leastOf(least + theirs.upper().orElseThrow()),
                        most < share.leastOf(most + theirs.lower())))
                .orElse(Answer.YES)
                .and(part.atMost()
                        .map(share -> Answer.of(
                                isWithin(most, most + theirs.lower(), share),
                                !isWithin(least, least + theirs.upper().orElseThrow(), share)))
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
                        .with("count", ofMembers(ours))
                        .with("whole", members.listed())
                        .with("bounds", new Joined(bounds.build(), Literal.of(", "))));
    }

    private static boolean isWithin(long part, long whole, Share share) {
        return Math.multiplyExact(part, (long) share.denominator())
                <= Math.multiplyExact(whole, (long) share.numerator());
    }

    private static Text bound(ComplianceMessage message, Share share) {
        return Phrase.of(message).with("share", share.numerator() + "/" + share.denominator());
    }

    /** How many members of some sectors there are: those without a sector may be of any. */
    private Headcount count(ImmutableList<String> sectors) {
        Headcount known = members.count(member -> member.seated() && isOf(member, sectors, false));
        Headcount possible = members.count(member -> member.seated() && isOf(member, sectors, true));
        return Headcount.between(known.lower(), possible.upper().orElseThrow());
    }

    private static boolean isOf(Membership member, ImmutableList<String> sectors, boolean orUnknown) {
        return member.sector().map(sectors::contains).orElse(orUnknown);
    }

    /** A number counted in a list is the number of members only where the list is complete. */
    private Headcount ofMembers(Headcount counted) {
        return members.known() == Answer.YES ? counted : Headcount.unknown();
    }

    private Text names(ImmutableList<String> sectors) {
        return new Joined(
                sectors.stream()
                        .map(sector -> (Text) dossier.get(Sector.class, sector).name())
                        .collect(ImmutableList.toImmutableList()),
                Literal.of(", "));
    }
}
