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
import lt.kopz.core.dossier.Dossier;
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
    private final LocalDate day;

    private GroupComposition(Dossier dossier, LocalDate day) {
        this.dossier = dossier;
        this.day = day;
    }

    /**
     * The composition of a dossier's group on a day.
     *
     * @param dossier the dossier
     * @param day the day
     * @return the questions
     */
    public static GroupComposition of(Dossier dossier, LocalDate day) {
        return new GroupComposition(dossier, day);
    }

    /**
     * Judges every demand on the sides.
     *
     * @return a verdict for each demand of {@link RulesOfProcedure#composition}, in its order; {@code EXEMPT} while the rules are not in
     *     force; empty where they demand nothing of the kind
     */
    public ImmutableList<Verdict> verdicts() {
        ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
        dossier.group()
                .rules()
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
        Composition.Members members = Composition.of(dossier).on(day);
        Judged judged = required instanceof CompositionRequirement.Parity parity
                ? parity(members, parity)
                : part(members, (CompositionRequirement.PartOfAll) required);
        Answer kept = inForce == Answer.YES && members.known() == Answer.YES ? judged.kept() : Answer.CANNOT_TELL;
        ComplianceMessage message = switch (kept) {
            case YES -> ComplianceMessage.SIDES_KEPT;
            case NO -> ComplianceMessage.SIDES_BROKEN;
            case CANNOT_TELL -> ComplianceMessage.SIDES_OPEN;
        };
        return verdict(rules, Verdicts.outcome(kept), Phrase.of(message).with("sides", judged.sides()));
    }

    private Verdict verdict(RulesOfProcedure rules, Outcome outcome, Text explanation) {
        List<Fact> evidence = new ArrayList<>();
        Composition.Members members = Composition.of(dossier).on(day);
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

    private Judged parity(Composition.Members members, CompositionRequirement.Parity parity) {
        Headcount one = count(members, parity.one());
        Headcount other = count(members, parity.other());
        boolean same =
                one.equals(other) && one.upper().isPresent() && one.upper().getAsLong() == one.lower();
        boolean apart = isBelow(one, other) || isBelow(other, one);
        return new Judged(
                Answer.of(same, apart),
                Phrase.of(ComplianceMessage.SIDES_PARITY)
                        .with("one", names(parity.one()))
                        .with("countOne", told(members, one))
                        .with("other", names(parity.other()))
                        .with("countOther", told(members, other)));
    }

    private static boolean isBelow(Headcount one, Headcount other) {
        return one.upper().isPresent() && one.upper().getAsLong() < other.lower();
    }

    private Judged part(Composition.Members members, CompositionRequirement.PartOfAll part) {
        ImmutableList<String> others = dossier.group().sectors().stream()
                .map(Sector::id)
                .filter(sector -> !part.sectors().contains(sector))
                .collect(ImmutableList.toImmutableList());
        Headcount ours = count(members, part.sectors());
        Headcount theirs = count(members, others);
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
                        .with("count", told(members, ours))
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
    private static Headcount count(Composition.Members members, ImmutableList<String> sectors) {
        Headcount known = members.count(member -> member.seated() && isOf(member, sectors, false));
        Headcount possible = members.count(member -> member.seated() && isOf(member, sectors, true));
        return Headcount.between(known.lower(), possible.upper().orElseThrow());
    }

    private static boolean isOf(Membership member, ImmutableList<String> sectors, boolean orUnknown) {
        return member.sector().map(sectors::contains).orElse(orUnknown);
    }

    /** A number counted in a list is the number of members only where the list is complete. */
    private static Headcount told(Composition.Members members, Headcount counted) {
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
