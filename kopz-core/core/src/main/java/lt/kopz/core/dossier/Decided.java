package lt.kopz.core.dossier;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * What is decided: all that a dossier holds save what only a draft would decide, or an act that is void from the start, and none of it before the act that decides it allows.
 * Figures, verdicts and the composition of a group take it from here.
 *
 * <p>An act that is not in force binds nobody, so what exists by an act alone counts from the day it is in force where a source states an
 * earlier one, unless the act says that it applies earlier: a membership, an appropriation, and rules of procedure with all they demand. A plan is approved when its act is adopted, and
 * not before; it covers the time it is stated to cover, which may have begun. Needs, revenue and what was spent are there whether an act
 * allows them or not, and keep their own days. Only a day that surely is too early gives way: while it is not known when an act is in force,
 * what rests on it counts from the day stated with it, though never before the act is adopted.
 *
 * <p>Example: 700.00 is stated to be appropriated from 1 March by a decision that was published, and in force, on 20 March: nothing is
 * appropriated on the 19th, and 700.00 on the 20th. A member since January by an ordinance of 5 February belongs to the group from 5 February, and until the day before
 * the ordinance is repealed.
 *
 * <p>Example: a draft decision of March would give 5000.00; the council has not adopted it. Its appropriation counts for nothing, and with no
 * other the money is unknown, as if nothing were recorded.
 *
 * @param needs the needs, whatever their order in the dossier by day, by the period they are for, by the measure as its plan lists it, then by
 *     id; so are the others
 * @param appropriations the appropriations
 * @param revenues the revenues
 */
public record Decided(
        ImmutableList<Need> needs, ImmutableList<Appropriation> appropriations, ImmutableList<Revenue> revenues) {
    private static final Deduction<ImmutableMap<String, Appropriation>> PUT_OFF = Decided::putOff;

    /**
     * What is decided in a dossier.
     *
     * @param dossier the dossier
     * @return what no draft alone would decide
     */
    public static Decided of(Dossier dossier) {
        return dossier.derived(
                Decided.class,
                all -> new Decided(
                        inOrder(all, decided(all, all.needs(), Need::act, Need::within)),
                        inOrder(all, allowed(all)),
                        inOrder(all, decided(all, all.revenues(), Revenue::act, Decided::wholes))));
    }

    private static <F extends Itemised> ImmutableList<F> inOrder(Dossier dossier, List<F> money) {
        Map<String, Integer> places = new HashMap<>();
        ImmutableList.sortedCopyOf(Fact.IN_ORDER, dossier.plans())
                .forEach(plan -> plan.measures().forEach(measure -> places.put(measure.id(), places.size())));
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((F each) -> each.when(), PartialDate.ORDER)
                        .thenComparing(each -> each.time().map(DateRange::start).orElse(LocalDate.MIN))
                        .thenComparing(each -> each.measure().map(places::get).orElse(-1))
                        .thenComparing(Fact.IN_ORDER),
                money);
    }

    private static ImmutableList<Appropriation> allowed(Dossier dossier) {
        return decided(dossier, dossier.appropriations(), Appropriation::act, Decided::wholes).stream()
                .map(money -> dossier.derived(PUT_OFF).getOrDefault(money.id(), money))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * An appropriation as its act allows: from the day on which that is in force, where another is stated that surely is earlier. A part or
     * change that names no act follows what it is a part or change of, where that has been put off past it.
     *
     * @param dossier the dossier
     * @param id the id of the appropriation, of a draft too
     * @return the appropriation with the later day; as it is stated where that is not too early
     * @throws IllegalArgumentException if the dossier has no such appropriation
     */
    public static Appropriation appropriation(Dossier dossier, String id) {
        Appropriation stated = dossier.get(Appropriation.class, id);
        return dossier.derived(PUT_OFF).getOrDefault(id, stated);
    }

    /**
     * The day from which something counts that a source states to have begun before the act that makes it was in force.
     *
     * @param dossier the dossier
     * @param act the id of the act
     * @param stated the day stated
     * @return the day from which the act applies, or that of its adoption where that is not known; empty where the day stated may be right
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public static Optional<PartialDate> putOff(Dossier dossier, String act, PartialDate stated) {
        return ActsInForce.of(dossier)
                .appliesFrom(act)
                .filter(since -> since.earliest().isPresent())
                .or(() -> dossier.get(LegalAct.class, act).adopted())
                .filter(since -> stated.isBefore(since) == Answer.YES);
    }

    /**
     * Whether an act decides nothing.
     *
     * @param dossier the dossier
     * @param act the id of the act
     * @return true if nobody has adopted it as far as is stated, or another act declares it void from the start
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public static boolean isNothing(Dossier dossier, String act) {
        return dossier.get(LegalAct.class, act).isDraft()
                || Links.effectsOn(dossier, act).stream().anyMatch(effect -> effect.isVoiding(dossier));
    }

    /**
     * The rules of procedure of a group.
     *
     * @param dossier the dossier
     * @param group the group
     * @return its rules; empty where it has none, or a draft or a void act lays them down
     */
    public static Optional<RulesOfProcedure> rules(Dossier dossier, CoordinationGroup group) {
        return group.rules().filter(rules -> !isNothing(dossier, rules.act()));
    }

    /**
     * The rules of procedure that a group may have had on a day.
     *
     * @param dossier the dossier
     * @param group the group
     * @param day the day
     * @return its rules; empty where it has none, or they surely did not apply yet or any more
     */
    public static Optional<RulesOfProcedure> rules(Dossier dossier, CoordinationGroup group, LocalDate day) {
        return rules(dossier, group).filter(rules -> ActsInForce.of(dossier).applies(rules.act(), day) != Answer.NO);
    }

    /**
     * When a plan was approved.
     *
     * @param dossier the dossier
     * @param plan the plan
     * @return the day stated with it, or else that of the act which approves it, and that too where the one stated surely is earlier; empty
     *     where neither is stated, or a draft would approve it
     */
    public static Optional<PartialDate> approved(Dossier dossier, ActionPlan plan) {
        Optional<LegalAct> act = plan.approvedBy().map(id -> dossier.get(LegalAct.class, id));
        return act.filter(any -> isNothing(dossier, any.id())).isPresent()
                ? Optional.empty()
                : plan.approved()
                        .filter(stated -> act.flatMap(LegalAct::adopted)
                                .filter(adopted -> stated.isBefore(adopted) == Answer.YES)
                                .isEmpty())
                        .or(() -> act.flatMap(LegalAct::adopted));
    }

    /**
     * The action plans.
     *
     * @param dossier the dossier
     * @return its plans save those that a draft would approve, in the order of the dossier
     */
    public static ImmutableList<ActionPlan> plans(Dossier dossier) {
        return decided(dossier, dossier.plans(), ActionPlan::approvedBy, plan -> ImmutableList.of());
    }

    /**
     * The members of a group.
     *
     * @param dossier the dossier
     * @param group the group
     * @return its memberships save those that rest on a draft, or had ended before their act was in force, and each at most until its act, or the
     *     one that approved the composition, ended; in the order of the dossier
     */
    public static ImmutableList<Membership> memberships(Dossier dossier, CoordinationGroup group) {
        ImmutableList<Membership> allowed = dossier.group(group.id()).memberships().stream()
                .flatMap(member -> allowed(dossier, group, member).stream())
                .collect(ImmutableList.toImmutableList());
        return decided(dossier, allowed, Membership::act, membership -> ImmutableList.of());
    }

    static ImmutableList<String> wholes(Amendable money) {
        return money.amends().map(ImmutableList::of).orElse(money.within());
    }

    /** What rests on no draft by its own act, nor by what it is a part or change of where it names no act. */
    private static <T extends Fact> ImmutableList<T> decided(
            Dossier dossier,
            List<T> all,
            Function<T, Optional<String>> act,
            Function<T, ImmutableList<String>> wholes) {
        ImmutableList<T> left = ImmutableList.copyOf(all);
        if (dossier.acts().stream().noneMatch(each -> isNothing(dossier, each.id()))) {
            return left;
        }
        Set<String> drafts = new HashSet<>();
        left.stream()
                .filter(each ->
                        act.apply(each).filter(id -> isNothing(dossier, id)).isPresent())
                .forEach(draft -> drafts.add(draft.id()));
        follow(
                left,
                act,
                wholes,
                List.copyOf(drafts),
                part -> drafts.containsAll(wholes.apply(part)) && drafts.add(part.id()));
        return left.stream().filter(each -> !drafts.contains(each.id())).collect(ImmutableList.toImmutableList());
    }

    /** Goes on from some facts to what names no act and follows one of which it is a part or change, down to the parts of parts. */
    static <T extends Fact> void follow(
            List<T> all,
            Function<T, Optional<String>> act,
            Function<T, ImmutableList<String>> wholes,
            List<String> some,
            Predicate<T> follows) {
        ListMultimap<String, T> parts = ArrayListMultimap.create();
        all.stream()
                .filter(each -> act.apply(each).isEmpty())
                .forEach(part -> wholes.apply(part).forEach(whole -> parts.put(whole, part)));
        Deque<String> open = new ArrayDeque<>(some);
        while (!open.isEmpty()) {
            parts.get(open.remove()).stream().filter(follows).map(Fact::id).forEach(open::add);
        }
    }

    /**
     * A membership from the day its act allows, and at most until that act ends, or the one that approved the composition before it began; none where
     * it had ended by then, and so never began.
     */
    private static Optional<Membership> allowed(Dossier dossier, CoordinationGroup group, Membership stated) {
        Optional<PartialDate> later = stated.act().flatMap(act -> putOff(dossier, act, stated.since()));
        Optional<Membership> begun = later.isEmpty()
                ? Optional.of(stated)
                : later.filter(since -> lasts(stated, since)).map(stated::withSince);
        return begun.map(member -> ending(dossier, member, member.act()))
                .map(member -> ending(dossier, member, group.composition()));
    }

    /** An act that surely had ended before a membership began has not made it, nor ends it. */
    private static Membership ending(Dossier dossier, Membership member, Optional<String> act) {
        boolean isOwn = act.equals(member.act());
        return act.flatMap(id -> ActsInForce.of(dossier).appliesUntil(id, LocalDate.MAX))
                .filter(end -> isOwn
                        ? end.isBefore(member.since()) != Answer.YES
                        : member.since().isBefore(end) != Answer.NO)
                .map(end -> ending(
                        member, isOwn || member.since().isBefore(end) == Answer.YES ? end : PartialDate.unknown()))
                .orElse(member);
    }

    /** An end that a source states after that of the act leaves both possible. */
    private static Membership ending(Membership member, PartialDate end) {
        Optional<PartialDate> own = member.endsFrom();
        return own.flatMap(PartialDate::latest)
                        .filter(last -> end.hasBegunBy(last) == Answer.NO || end.equals(own.get()))
                        .isPresent()
                ? member
                : member.withLastDay(Optional.empty())
                        .withUntil(own.map(stated -> stated.hull(end)).orElse(end));
    }

    private static boolean lasts(Membership member, PartialDate since) {
        Optional<LocalDate> end = member.endsFrom().flatMap(PartialDate::latest);
        return end.isEmpty() || since.earliest().filter(end.get()::isAfter).isPresent();
    }

    /** The appropriations that acts put off, by id, each with the later day. */
    private static ImmutableMap<String, Appropriation> putOff(Dossier stated) {
        Map<String, Sourced<PartialDate>> days = new HashMap<>();
        for (Appropriation money : stated.appropriations()) {
            money.act()
                    .flatMap(act ->
                            putOff(stated, act, money.when()).map(day -> Sourced.of(day, ofTheAct(stated, act))))
                    .ifPresent(day -> days.put(money.id(), day));
        }
        follow(stated.appropriations(), Appropriation::act, Decided::wholes, List.copyOf(days.keySet()), part -> {
            Optional<Sourced<PartialDate>> day = following(stated, part, days);
            day.ifPresent(later -> days.put(part.id(), later));
            return day.isPresent();
        });
        ImmutableMap.Builder<String, Appropriation> later = ImmutableMap.builderWithExpectedSize(days.size());
        days.forEach(
                (id, day) -> later.put(id, stated.get(Appropriation.class, id).withEffective(day)));
        return later.buildOrThrow();
    }

    /** Where all that it rests on is put off past its own day, which is not before the day that was stated with that. */
    private static Optional<Sourced<PartialDate>> following(
            Dossier stated, Appropriation money, Map<String, Sourced<PartialDate>> days) {
        PartialDate own = money.when();
        List<String> wholes = wholes(money);
        boolean all = wholes.stream()
                .allMatch(whole -> days.containsKey(whole)
                        && own.isBefore(days.get(whole).value()) == Answer.YES
                        && own.isBefore(stated.get(Appropriation.class, whole)
                                        .effective()
                                        .value())
                                != Answer.YES);
        return Stream.of(wholes)
                .filter(any -> all)
                .flatMap(List::stream)
                .map(days::get)
                .min((one, other) -> PartialDate.ORDER.compare(one.value(), other.value()));
    }

    /** What states the day of an act. */
    private static Provenance ofTheAct(Dossier stated, String id) {
        LegalAct act = stated.get(LegalAct.class, id);
        return act.effective().or(act::published).map(Sourced::provenance).orElse(act.provenance());
    }
}
