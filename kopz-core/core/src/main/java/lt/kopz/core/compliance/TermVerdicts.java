package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.dossier.Possibilities.Possibility;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * Whether those who are members, or the group itself, are so within the term for which they were appointed, on a day.
 *
 * <p>A term is expired only where the list of members is stated to be complete on the day: else who stayed on may have been appointed again.
 * Example: a chair since 1 March 2018 whose term is 24 months is in office for the last day on 29 February 2020; on 1 March, {@code
 * BREACHED}.
 */
public final class TermVerdicts {
    private final Dossier dossier;
    private final CoordinationGroup group;
    private final LocalDate day;
    private final Composition.Members members;

    private TermVerdicts(Dossier dossier, CoordinationGroup group, LocalDate day) {
        this.dossier = dossier;
        this.group = group;
        this.day = day;
        this.members = Composition.of(dossier, group.id()).on(day);
    }

    /**
     * Judges every term that the rules of procedure of a group limit.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param day the day
     * @return a verdict for the group or for each member that a term is of, by their ids within each term; {@code PENDING} while a term lasts;
     *     empty while the rules are surely not in force, and where they limit no term
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static ImmutableList<Verdict> judge(Dossier dossier, String group, LocalDate day) {
        dossier.group(group);
        Possibilities possible = Possibilities.of(dossier, About.GROUPS);
        IdentityHashMap<Dossier, ImmutableMap<Judged, Verdict>> verdicts = new IdentityHashMap<>();
        Stream.concat(Stream.of(possible.settled()), possible.all().stream().map(Possibility::dossier))
                .forEach(each -> verdicts.computeIfAbsent(each, any -> asStated(each, group, day)));
        Comparator<Judged> order = Comparator.comparingInt(Judged::term).thenComparing(Judged::subject);
        return (possible.all().isEmpty()
                        ? Stream.of(possible.settled())
                        : possible.all().stream().map(Possibility::dossier))
                .flatMap(each -> verdicts.getOrDefault(each, ImmutableMap.of()).keySet().stream())
                .distinct()
                .sorted(order)
                .flatMap(judged -> Verdicts.possible(
                        dossier,
                        each -> Optional.ofNullable(
                                verdicts.getOrDefault(each, ImmutableMap.of()).get(judged)))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** What is judged: the term, by its place among those of the rules, of a member or by an act that composes the group. */
    private record Judged(int term, String subject) {}

    private static ImmutableMap<Judged, Verdict> asStated(Dossier dossier, String group, LocalDate day) {
        if (dossier.fact(group).isEmpty()) {
            return ImmutableMap.of();
        }
        CoordinationGroup asked = dossier.group(group);
        return Decided.rules(dossier, asked)
                .filter(rules -> ActsInForce.of(dossier).applies(rules.act(), day) != Answer.NO
                        && GroupPresence.of(dossier).present(group, day) != Answer.NO)
                .map(rules -> new TermVerdicts(dossier, asked, day).judge(rules))
                .orElse(ImmutableMap.of());
    }

    private ImmutableMap<Judged, Verdict> judge(RulesOfProcedure rules) {
        ImmutableMap.Builder<Judged, Verdict> verdicts = ImmutableMap.builder();
        for (int i = 0; i < rules.terms().size(); i++) {
            int at = i;
            TermOfOffice term = rules.terms().get(i);
            if (term.of() == TermOfOffice.Holder.GROUP) {
                group.composition()
                        .ifPresent(act -> ActsInForce.of(dossier)
                                .since(act)
                                .ifPresent(
                                        since -> verdicts.put(new Judged(at, act), ofGroup(rules, term, act, since))));
            } else {
                Stream.concat(members.certain().stream(), members.possible().stream())
                        .filter(member -> isOf(term, member))
                        .forEach(member -> verdicts.put(new Judged(at, member.id()), ofMember(rules, term, member)));
            }
        }
        return verdicts.buildKeepingLast();
    }

    private Verdict ofGroup(RulesOfProcedure rules, TermOfOffice term, String act, PartialDate since) {
        Fact composition = dossier.get(Fact.class, act);
        return verdict(
                rules,
                term,
                since,
                ImmutableList.of(group, composition),
                ActsInForce.of(dossier).inForce(act, day) == Answer.YES,
                Phrase.of(ComplianceMessage.TERM_OF_GROUP));
    }

    private Verdict ofMember(RulesOfProcedure rules, TermOfOffice term, Membership member) {
        return verdict(
                rules,
                term,
                member.since(),
                ImmutableList.of(member),
                members.certain().contains(member) && members.stated(),
                Phrase.of(ComplianceMessage.TERM_OF_MEMBER).with("member", Composition.nameOf(dossier, member)));
    }

    private Verdict verdict(
            RulesOfProcedure rules,
            TermOfOffice term,
            PartialDate since,
            List<Fact> evidence,
            boolean surely,
            Phrase who) {
        Optional<LocalDate> last = since.latest().map(term::expiresFrom);
        Optional<LocalDate> first = since.earliest().map(term::expiresFrom);
        Answer expired = Answer.of(
                last.filter(from -> !day.isBefore(from)).isPresent(),
                first.filter(day::isBefore).isPresent());
        Outcome outcome = expired == Answer.NO
                ? Outcome.PENDING
                : expired == Answer.YES && surely && ActsInForce.of(dossier).applies(rules.act(), day) == Answer.YES
                        ? Outcome.BREACHED
                        : Outcome.UNDETERMINED;
        Optional<LocalDate> due = first.equals(last) ? last.map(from -> from.minusDays(1)) : Optional.empty();
        ComplianceMessage message = switch (outcome) {
            case PENDING -> ComplianceMessage.TERM_LASTS;
            case BREACHED -> ComplianceMessage.TERM_EXPIRED;
            default -> ComplianceMessage.TERM_OPEN;
        };
        return Verdicts.of(
                dossier,
                rules,
                outcome,
                outcome == Outcome.BREACHED ? last.map(from -> from.minusDays(1)) : due,
                Optional.empty(),
                evidence,
                Basis.ofComputation(
                        evidence.stream().map(fact -> fact.provenance().basis()).toList()),
                Phrase.of(message)
                        .with("who", who)
                        .with("since", since)
                        .with("months", (long) term.months())
                        .with("asOf", day));
    }

    private static boolean isOf(TermOfOffice term, Membership member) {
        return switch (term.of()) {
            case GROUP -> false;
            case MEMBER -> member.seated();
            default -> member.roles().contains(MemberRole.valueOf(term.of().name()));
        };
    }
}
