package lt.kopz.core.attendance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * An event, or a batch of like events that a source counts together.
 *
 * <p>Example: 7 lectures held by 29 November with at least 364 participations; 3 lectures planned for 18 December for
 * 158 pupils.
 */
@Value.Immutable
public abstract class Event implements Fact, WithEvent {
    Event() {}

    /**
     * The measure of the plan it belongs to.
     *
     * @return its id
     */
    public abstract String measure();

    /**
     * The series it belongs to.
     *
     * @return its id; empty when it stands alone
     */
    public abstract Optional<String> series();

    /**
     * What kind of event it is.
     *
     * @return the kind
     */
    public abstract EventKind kind();

    /**
     * The title.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * How far it has come.
     *
     * @return the state, as the sources state it
     */
    public abstract EventState state();

    /**
     * When it was, or is to be, held; a range where a batch took place over some days. Of a postponed event, the day it was
     * to be held before it was postponed.
     *
     * @return the date
     */
    public abstract Sourced<PartialDate> date();

    /**
     * When it was planned, if a source says so.
     *
     * @return the date; empty when no source says
     */
    public abstract Optional<PartialDate> plannedSince();

    /**
     * How many like events these are.
     *
     * @return the number, at least 1
     */
    @Value.Default
    public int occurrences() {
        return 1;
    }

    /**
     * How many participations there were or, while it is planned, are expected, over all occurrences.
     *
     * @return the number; unknown where no source says
     */
    @Value.Default
    public Headcount participations() {
        return Headcount.unknown();
    }

    /**
     * Parts of the attendance that are counted in it already.
     *
     * @return the parts; may be empty and may overlap
     */
    public abstract ImmutableList<OfWhich> ofWhich();

    /**
     * Whom it is for.
     *
     * @return the audience; may be empty
     */
    public abstract ImmutableList<LocalizedText> audience();

    /**
     * How long one occurrence lasts.
     *
     * @return the duration; empty when unknown
     */
    public abstract Optional<TeachingHours> duration();

    /**
     * Where it takes place.
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<String> venue();

    /**
     * Where it takes place, where that is not an organisation's house.
     *
     * @return the place in words, such as the streets of a town; empty when unknown
     */
    public abstract Optional<LocalizedText> place();

    /**
     * What it is held on the occasion of.
     *
     * @return the occasion, such as the EU Anti-Trafficking Day; empty when there is none or it is not known
     */
    public abstract Optional<LocalizedText> occasion();

    /**
     * Who helps to hold it.
     *
     * @return the helpers in words; may be empty
     */
    public abstract ImmutableList<LocalizedText> helpers();

    /**
     * Who lectures.
     *
     * @return the lecturers; may be empty
     */
    public abstract ImmutableList<Lecturer> lecturers();

    /**
     * How many different people attended, over all occurrences, where a source says so or its words can be read so. It is
     * never added to {@link #participations()}, in which whoever attends twice counts twice.
     *
     * <p>Example: "at least 364 pupils attended the 7 lectures" are at least 364 participations, stated; that they were as
     * many different pupils is inferred.
     *
     * @return the number of people and how it is known; empty when no source says
     */
    public abstract Optional<Sourced<Headcount>> persons();

    /**
     * The time it was postponed to.
     *
     * @return the new time; only for a postponed event, and empty when none is promised
     */
    public abstract Optional<PartialDate> postponedTo();

    /**
     * Why it was postponed or cancelled.
     *
     * @return the reason; only for a postponed or cancelled event, and empty when none is given
     */
    public abstract Optional<LocalizedText> reason();

    /**
     * Who organises it.
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<String> organiser();

    /**
     * The territory whose people it is for, such as an eldership.
     *
     * @return the territory in words; empty when unknown
     */
    public abstract Optional<LocalizedText> territory();

    /**
     * Refuses no occurrence at all, a part larger than the whole, people who do not go with the
     * participations, and a postponement of what is not postponed.
     */
    @Value.Check
    void check() {
        RefusedException.requireAtLeast(1, occurrences(), Word.OCCASIONS);
        if (state() != EventState.POSTPONED && postponedTo().isPresent()) {
            throw new RefusedException(ProblemKind.NOT_POSTPONED, "id", id());
        }
        if (state() != EventState.POSTPONED && state() != EventState.CANCELLED && reason().isPresent()) {
            throw new RefusedException(ProblemKind.NEITHER_POSTPONED_NOR_CANCELLED, "id", id());
        }
    }

    /**
     * The parts that are surely larger than the whole: the one or the other is not so.
     *
     * @return the parts of {@link #ofWhich} that are more than the {@link #participations}, in their order; usually none
     */
    public ImmutableList<OfWhich> partsBeyondWhole() {
        return ofWhich().stream()
                .filter(part -> part.count().isAtMost(participations()) == Answer.NO)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether so many {@link #persons} can have made the {@link #participations}: everybody who was counted came at least once, and at most
     * once to each occurrence.
     *
     * @return false only where it surely cannot be: then the one or the other is not so
     */
    public boolean personsArePossible() {
        return persons()
                .map(Sourced::value)
                .map(persons -> {
                    Headcount possible = personsBehind(participations());
                    return persons.isAtMost(possible) != Answer.NO && possible.isAtMost(persons) != Answer.NO;
                })
                .orElse(true);
    }

    private Headcount personsBehind(Headcount attended) {
        return Persons.boundsFromTotal(Participations.of(attended), occurrences())
                .count();
    }

    /**
     * How many participations there were by all that is stated of them: everybody who came did so at least once, and at most once to each
     * occurrence, and no part is more than the whole. Where that cannot all be, each of the statements may be the right one.
     *
     * <p>Example: at least 120 people came to a lecture of which no participations are stated: they are at least 120. 20 participations, of
     * which 30 by boys, are at least 20.
     *
     * @return what is stated, alone or together, and how that is known
     */
    public Sourced<Headcount> attended() {
        ImmutableList<Sourced<Headcount>> statements = Stream.of(
                        Stream.of(Sourced.stated(participations())),
                        ofWhich().stream()
                                .map(part -> Sourced.of(
                                        Headcount.atLeast(part.count().lower()), part.provenance())),
                        persons().stream().map(people -> Sourced.of(madeBy(people.value()), people.provenance())))
                .flatMap(Function.identity())
                .collect(ImmutableList.toImmutableList());
        return statements.stream()
                .map(each -> statements.stream().reduce(each, Event::together))
                .reduce((one, other) -> Sourced.of(one.value().hull(other.value()), one.provenance()))
                .orElseThrow();
    }

    /** A statement with what another one adds to it; the first alone where both cannot be. */
    private static Sourced<Headcount> together(Sourced<Headcount> one, Sourced<Headcount> other) {
        return one.value()
                .intersect(other.value())
                .filter(both -> !both.equals(one.value()))
                .map(both -> Sourced.of(both, other.provenance()))
                .orElse(one);
    }

    private Headcount madeBy(Headcount persons) {
        return occurrences() == 1
                ? persons
                : Headcount.ofBounds(
                        persons.lower(), persons.times(occurrences()).upper());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Event}. */
    public static final class Builder extends ImmutableEvent.Builder {
        Builder() {}
    }
}
