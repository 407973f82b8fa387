package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;

/**
 * What had become of acts by a day: which were in force, and what other acts had done to them by then.
 *
 * <p>An act is in force from the day it names, or from its adoption where it names none, until the day before it ends: the day stated with
 * it, or the day on which an act takes effect that repeals or replaces it. It is never in force before it is adopted. An act that has to be
 * published, as it states or by a {@link lt.kopz.core.regulation.PublicationRule} for its kind, is not in force before that, nor before so
 * many days after it where it names no day; while nothing is stated of its publication, whether it is in force cannot be told. A draft is
 * never in force and does nothing to other acts. What an act does to another counts from the day stated with the relation, or from the day
 * it takes effect, so that an act adopted later changes nothing on an earlier day.
 *
 * <p>To which days an act applies is another question: those on which it is in force, unless it states others, earlier, later or for a period
 * only. What rests on an act, a group, a term, a duty, goes by the days to which it applies. What it says on a day is a third one: an act that is
 * suspended is not in force, and applies to nothing, but still says what it says. One that another act declares void from the start never was in
 * force, whenever that is declared.
 *
 * <p>Where sources state differently what an act or a relation is, each answer is what all of them have in common: the states that any of them
 * allows, a day that may be any of theirs, and of acts and relations those that are there by all.
 *
 * <p>Example: in Kaišiadorys, decision V17-253 amends decision V17-24. On 23 October 2019 V17-24 was not yet amended; on the 24th it was.
 */
public final class ActsInForce {
    private final Dossier dossier;
    private final Possibilities possible;

    private ActsInForce(Dossier dossier) {
        this.dossier = dossier;
        this.possible = Possibilities.of(dossier, Possibilities.About.ACTS);
    }

    /** What each dossier gives that is possible; the dossier as it is stated where a decision has set the act aside. */
    private <T> ImmutableList<T> each(String act, Function<Dossier, T> question) {
        return each(act, all -> all.fact(act).isPresent(), question);
    }

    private <T> ImmutableList<T> each(String act, Predicate<Dossier> isAsked, Function<Dossier, T> question) {
        return possible.settled().fact(act).isEmpty()
                ? ImmutableList.of(question.apply(dossier))
                : possible.each(isAsked, question);
    }

    /** A day: any that it may be by what is undecided, and unknown where it may be none. */
    private Optional<PartialDate> day(String act, Function<Dossier, Optional<PartialDate>> question) {
        ImmutableList<Optional<PartialDate>> days = each(act, question);
        return days.stream()
                .reduce((one, other) ->
                        Optional.of(one.flatMap(day -> other.map(day::hull)).orElse(PartialDate.unknown())))
                .orElse(Optional.of(PartialDate.unknown()));
    }

    /** What all the lists have. */
    private <T> ImmutableList<T> certain(String act, Function<Dossier, ImmutableList<T>> question) {
        return Possibilities.inAll(each(act, question)).collect(ImmutableList.toImmutableList());
    }

    /**
     * The acts of a dossier.
     *
     * @param dossier the dossier
     * @return the answers
     */
    public static ActsInForce of(Dossier dossier) {
        return new ActsInForce(dossier);
    }

    /**
     * What had become of an act by the end of a day.
     *
     * @param act the id of the act
     * @param day the day
     * @return the states that are possible, which is one where its days are known precisely enough
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ActStanding stateOn(String act, LocalDate day) {
        ImmutableList<ActStanding> standings =
                each(act, all -> ActLife.of(all, act).on(day));
        return new ActStanding(
                day,
                (standings.isEmpty()
                                ? Arrays.stream(ActState.values())
                                : standings.stream().flatMap(standing -> standing.possible().stream()))
                        .sorted()
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * Whether an act has to be published to take effect.
     *
     * @param act the id of the act
     * @return yes if it states so, or does not state otherwise and is of a kind that has to be; cannot tell where sources differ on that
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Answer mustBePublished(String act) {
        return Answer.common(each(act, all -> Answer.of(ActLife.of(all, act).mustBePublished())));
    }

    /**
     * The day from which an act is in force.
     *
     * @param act the id of the act
     * @return the day, as precise as it is known: a month or year where it depends on several days that leave it open; empty for a draft
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> since(String act) {
        return day(act, all -> ActLife.of(all, act).inForce().map(Onset::date));
    }

    /**
     * The first day on which an act is no longer in force, as far as is known at the end of a day.
     *
     * @param act the id of the act
     * @param asOf the day; acts that take effect after it are not known yet
     * @return the end stated with the act, or the day an act took effect, or may have, that repeals or replaces it, whichever is first; empty
     *     while no end is known, and unknown where sources leave open whether there is one
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> endedFrom(String act, LocalDate asOf) {
        return first(act, life -> life.endsKnownOn(asOf));
    }

    private Optional<PartialDate> first(String act, Function<ActLife, Stream<Onset>> days) {
        return day(
                act,
                all -> days.apply(ActLife.of(all, act))
                        .min(Comparator.comparing(end -> end.earliest().orElse(LocalDate.MIN)))
                        .map(Onset::date));
    }

    /**
     * The first day to which an act applies, which may be before or after the one from which it is in force.
     *
     * @param act the id of the act
     * @return the day stated, or else the one from which it is in force; empty for a draft
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> appliesFrom(String act) {
        return first(act, life -> life.applies().stream());
    }

    /**
     * The first day to which an act no longer applies, as far as is known at the end of a day.
     *
     * @param act the id of the act
     * @param asOf the day; acts that take effect after it are not known yet
     * @return the end of its application, or the day from which it is no longer in force, whichever is first; empty while no end is known
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> appliesUntil(String act, LocalDate asOf) {
        return first(act, life -> life.applicationEnds(asOf));
    }

    /**
     * Whether an act was in force on a day.
     *
     * @param act the id of the act
     * @param day the day
     * @return yes, no, or cannot tell where the days are not known precisely enough
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Answer inForce(String act, LocalDate day) {
        return whether(act, life -> life.inForce(day));
    }

    /**
     * Whether an act applies to a day, which is another question than whether it was in force on it.
     *
     * <p>Example: an ordinance of 16 January says that it applies from 1 January: on the 10th it was not in force, and it applies to that day.
     *
     * @param act the id of the act
     * @param day the day
     * @return yes, no, or cannot tell where the days are not known precisely enough
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Answer applies(String act, LocalDate day) {
        return whether(act, life -> life.applies(day));
    }

    /**
     * Whether a point of an act was in force on a day: it may take effect later than the act, end before it, or be suspended alone.
     *
     * @param act the id of the act
     * @param point the number of the point, such as {@code 1.2}
     * @param day the day
     * @return yes, no, or cannot tell where the days are not known precisely enough, or it is not known whether the act has such a point
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Answer inForce(String act, String point, LocalDate day) {
        ConsolidatedText said = said(act, day);
        Answer there = said.point(point)
                .map(ConsolidatedText.Point::determined)
                .orElse(said.complete() == Answer.YES ? Answer.NO : Answer.CANNOT_TELL);
        return there.and(whether(
                act,
                life -> life.inForce(day)
                        .and(life.suspended(Optional.of(point), day).not())));
    }

    /** Whether a group or plan that rests on an act is there on a day: it applies to it, or is suspended. */
    Answer carries(String act, LocalDate day) {
        return whether(act, life -> life.carries(day));
    }

    /**
     * The times for which the force of an act surely is taken away, by another act that suspends all of it.
     *
     * @param act the id of the act
     * @param over the time asked for
     * @return the days, in order, of which no two stretches adjoin
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ImmutableList<DateRange> suspensions(String act, DateRange over) {
        return over.without(each(
                        act,
                        all -> over.without(Links.effectsOn(all, act).stream()
                                .flatMap(effect -> effect.suspends(all, over).stream())
                                .toList()))
                .stream()
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList()));
    }

    private Answer whether(String act, Function<ActLife, Answer> question) {
        return Answer.common(each(
                act,
                any -> true,
                all -> all == dossier || all.fact(act).isPresent() ? question.apply(ActLife.of(all, act)) : Answer.NO));
    }

    /**
     * The acts that were in force on a day, for certain.
     *
     * @param day the day
     * @return the acts, in the order of the dossier
     */
    public ImmutableList<LegalAct> on(LocalDate day) {
        return dossier.acts().stream()
                .filter(act -> inForce(act.id(), day) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What an act said on a day "as amended by" then: the acts that had amended, repealed or replaced it, or parts of it, by that day.
     *
     * @param act the id of the act
     * @param day the day
     * @return the acts, by the day they took effect, then by id
     */
    public ImmutableList<LegalAct> amendedBy(String act, LocalDate day) {
        return certain(act, all -> amendedBy(all, act, day)).stream()
                .map(by -> dossier.get(LegalAct.class, by))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> amendedBy(Dossier dossier, String act, LocalDate day) {
        return Links.effectsOn(dossier, act).stream()
                .filter(effect -> effect.kind().changesTheOther() && hasBegunBy(dossier, effect, day))
                .map(Effect::by)
                .distinct()
                .sorted(Comparator.comparing((String by) -> ActLife.of(dossier, by)
                                .inForce()
                                .flatMap(Onset::earliest)
                                .orElse(LocalDate.MIN))
                        .thenComparing(Comparator.naturalOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean hasBegunBy(Dossier dossier, Effect effect, LocalDate day) {
        return effect.onset(dossier)
                .filter(onset -> onset.hasBegunBy(day) == Answer.YES)
                .isPresent();
    }

    /**
     * What an act said on a day, point by point.
     *
     * @param act the id of the act
     * @param day the day
     * @return the text as amended by then
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ConsolidatedText said(String act, LocalDate day) {
        return ConsolidatedText.together(each(act, all -> ConsolidatedText.of(all, act, day)))
                .orElseGet(() -> new ConsolidatedText(act, day, ImmutableList.of(), Answer.NO));
    }

    /**
     * Whether what an act says changed on a day, its own first day among them.
     *
     * @param act the id of the act
     * @param day the day
     * @return yes if an act set, amended or ended it or a point of it from that day; cannot tell where one may have
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Answer changedOn(String act, LocalDate day) {
        return Answer.common(each(act, all -> ConsolidatedText.changedOn(all, act, day)));
    }

    /**
     * The editions of the text of an act: for which days it said the same.
     *
     * @param act the id of the act
     * @param over the time asked for
     * @return the editions, in order; none for days on which the act surely had no text
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ImmutableList<Edition> editions(String act, DateRange over) {
        ImmutableList.Builder<Edition> editions = ImmutableList.builder();
        ImmutableList<LocalDate> starts = Stream.concat(
                        Stream.of(over.start()),
                        each(act, all -> ConsolidatedText.changes(all, act)).stream()
                                .flatMap(List::stream)
                                .filter(day -> over.contains(day)))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        for (int i = 0; i < starts.size(); ) {
            ConsolidatedText text = said(act, starts.get(i));
            int next = i + 1;
            while (next < starts.size() && said(act, starts.get(next)).saysTheSameAs(text)) {
                next++;
            }
            if (!text.points().isEmpty() || text.complete() != Answer.YES) {
                editions.add(new Edition(
                        DateRange.of(
                                starts.get(i),
                                next < starts.size() ? starts.get(next).minusDays(1) : over.end()),
                        text));
            }
            i = next;
        }
        return editions.build();
    }

    /**
     * What an act said for some days.
     *
     * @param valid the days, within the time that is asked for
     * @param text what it said on the first of them
     */
    public record Edition(DateRange valid, ConsolidatedText text) {}

    /**
     * The day that follows from the life of an act, or the days of which it is one.
     *
     * @param rule the rule that gives it
     * @return from the first day that it may be to the last; empty while what it counts from is not known to have happened, or when
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<DateRange> days(DayAfter rule) {
        return each(rule.act(), all -> ActLife.day(all, rule)).stream()
                .map(onset -> onset.earliest().flatMap(first -> onset.latest().map(last -> DateRange.of(first, last))))
                .reduce((one, other) -> one.flatMap(days -> other.map(days::span)))
                .flatMap(days -> days);
    }
}
