package lt.kopz.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What sources state about a measure that was not carried out: that nothing was done, and why, or that nobody answered.
 *
 * <p>What is stated about the measure itself always counts. What is stated about its plan, the only group or the period as a whole reaches
 * a measure of which nothing else is stated: that nothing was done, or that nobody answered. That there were no cases, no meetings or no
 * plan means nothing for a measure, nor does what is stated of one of several groups. Where only some organisation did nothing, that
 * reaches the measures it is responsible for.
 *
 * <p>What is stated of one time says nothing of another: that nothing was done counts where the statements leave no day of the measure's
 * time so far open, that nobody answered where it is about some of that time. The time is that of the plan, from the first day that facts
 * are held of.
 *
 * <p>Example: "nothing was done in 2019, because no money was appropriated", stated about the plan, makes each of its measures without an
 * event, deliverable or agreement one that is not done, for this reason. Where nothing is stated at all, nothing is known: that is
 * {@link MeasureStatus#NO_INFORMATION}, and no zero.
 */
public final class Inactivities {
    private Inactivities() {}

    /**
     * What is said of a measure and known by the end of a day.
     *
     * @param dossier the dossier
     * @param measureId the id of a measure
     * @param asOf the day, up to its end
     * @return the statements, sorted by id; empty where none is made, which does not mean that something was done
     * @throws IllegalArgumentException if the dossier has no such measure
     */
    public static ImmutableList<Inactivity> of(Dossier dossier, String measureId, LocalDate asOf) {
        return of(dossier, dossier.measure(measureId), Occurrences.of(dossier, asOf));
    }

    /**
     * What is said of a measure, for a caller that has asked already what had happened by the day.
     *
     * @param dossier the dossier
     * @param measure a measure of it
     * @param occurrences what had happened by a day
     * @return the statements, sorted by id; empty where none is made, which does not mean that something was done
     */
    public static ImmutableList<Inactivity> of(Dossier dossier, Measure measure, Occurrences occurrences) {
        return said(dossier, measure, occurrences, Answer.YES::equals);
    }

    /** What is said of a measure and may have been known by the day. */
    static ImmutableList<Inactivity> perhaps(Dossier dossier, Measure measure, Occurrences occurrences) {
        return said(dossier, measure, occurrences, answer -> answer != Answer.NO);
    }

    private static ImmutableList<Inactivity> said(
            Dossier dossier, Measure measure, Occurrences occurrences, Predicate<Answer> isSo) {
        if (dossier.inactivity().isEmpty()) {
            return ImmutableList.of();
        }
        Predicate<Inactivity> told = said -> isSo.test(occurrences.stated(said));
        Stated stated = Stated.in(dossier);
        DateRange time = time(dossier, measure, occurrences);
        ImmutableList<Inactivity> own = stated(stated.about().get(Optional.of(measure.id())), told, time);
        if (!own.isEmpty()) {
            return own;
        }
        ImmutableList<Inactivity> above = stated(above(dossier, measure), told, time);
        return above.isEmpty()
                        || !isSo.test(MeasureProgress.stated(dossier, measure, occurrences)
                                .not())
                ? ImmutableList.of()
                : above;
    }

    /** The time of a measure so far: that of its plan from the first day to the last one of which facts are held; of what is to come its first. */
    private static DateRange time(Dossier dossier, Measure measure, Occurrences occurrences) {
        PartialDate plan = dossier.planOf(measure.id()).orElseThrow().time();
        LocalDate known = dossier.firstKnownDay();
        LocalDate from = Ordering.natural().max(plan.earliest().orElse(known), known);
        LocalDate asOf = Ordering.natural().min(occurrences.asOf(), occurrences.horizon());
        LocalDate until = Ordering.natural().min(plan.latest().orElse(asOf), asOf);
        return DateRange.of(from, Ordering.natural().max(from, until));
    }

    /** What is known of some of a time; of statements that something was not done none, unless together they leave no day of it open. */
    private static ImmutableList<Inactivity> stated(
            List<Inactivity> statements, Predicate<Inactivity> told, DateRange time) {
        ImmutableList<Inactivity> known = statements.stream()
                .filter(said -> said.period().overlaps(time) && told.test(said))
                .sorted(Comparator.comparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
        List<DateRange> idle = known.stream()
                .filter(said -> said.kind() != InactivityKind.NO_ANSWER)
                .map(Inactivity::period)
                .toList();
        return time.without(idle).isEmpty()
                ? known
                : known.stream()
                        .filter(said -> said.kind() == InactivityKind.NO_ANSWER)
                        .collect(ImmutableList.toImmutableList());
    }

    /** What is stated of a plan of measures, of the group, or of nothing by name, and of whose doing; each part may be empty. */
    private record Scope(Optional<String> subject, Optional<String> organisation) {}

    /** The statements, by what they are about alone, and by that and the organisation that they name. */
    private record Stated(
            ImmutableListMultimap<Optional<String>, Inactivity> about,
            ImmutableListMultimap<Scope, Inactivity> within) {
        static Stated in(Dossier dossier) {
            return dossier.derived(
                    Stated.class,
                    all -> new Stated(
                            Multimaps.index(all.inactivity(), Inactivity::subject),
                            Multimaps.index(all.inactivity(), said -> new Scope(said.subject(), said.organisation()))));
        }
    }

    /** What is stated of more than the measure and reaches it. */
    private static List<Inactivity> above(Dossier dossier, Measure measure) {
        ActionPlan plan = dossier.planOf(measure.id()).orElseThrow();
        Stated stated = Stated.in(dossier);
        return Stream.concat(
                        Stream.of(Optional.<String>empty(), Optional.of(plan.id())),
                        dossier.groups().size() == 1
                                ? Stream.of(Optional.of(dossier.group().id()))
                                : Stream.<Optional<String>>empty())
                .flatMap(subject -> Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                measure.responsible().stream().distinct().map(Optional::of))
                        .flatMap(organisation -> stated.within().get(new Scope(subject, organisation)).stream()))
                .filter(said -> said.kind() == InactivityKind.NOTHING_DONE || said.kind() == InactivityKind.NO_ANSWER)
                .toList();
    }

    /**
     * A statement in words: what was not done and, where the source says so, why.
     *
     * @param said the statement
     * @return the words, such as "nothing was done (reason: no money was appropriated)"
     */
    public static Text text(Inactivity said) {
        Phrase what = Phrase.of(said.kind());
        return said.reason()
                .<Text>map(reason -> Phrase.of(DeliveryMessage.INACTIVE_BECAUSE)
                        .with("what", what)
                        .with("reason", reason))
                .orElse(what);
    }
}
