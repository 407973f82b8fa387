package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * What reading a JSON text gave: the whole value, or all problems; never part of a value.
 *
 * <p>Example: {@code CODEC.read(bytes).orThrow()}, or show {@link #problems()} to whoever wrote the text.
 *
 * <p>Checks across the whole value (a number used twice, a reference to nothing) run afterwards, on a reading made by
 * {@link Codec#readWithPlaces(byte[], Limits)}, and give problems of the same form:
 *
 * <pre>{@code
 * Reading<Register> reading = REGISTER.readWithPlaces(bytes, Limits.standard());
 * reading = reading.flatMap(register -> Reading.failed(List.of(
 *         reading.locate(Problem.of(
 *                 ProblemKind.DUPLICATE_ID, JsonPlace.of("/acts/3/id"), "id", "V17-253", "other", JsonPlace.of("/acts/1"))))));
 * }</pre>
 *
 * @param <T> the type read
 */
public final class Reading<T> {

    static final Comparator<Problem> BY_PLACE = Comparator.<Problem, Boolean>comparing(
                    problem -> problem.kind() == ProblemKind.TOO_MANY_PROBLEMS)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    private final @Nullable T value;
    private final ImmutableList<Problem> problems;
    private final @Nullable ImmutableMap<String, JsonPlace> places;

    private Reading(
            @Nullable T value, ImmutableList<Problem> problems, @Nullable ImmutableMap<String, JsonPlace> places) {
        this.value = value;
        this.problems = problems;
        this.places = places;
    }

    /**
     * A reading that failed by problems of which some are cut off where they are more than the limits allow.
     *
     * @param problems what was wrong, at least one problem
     * @param limits the most problems
     * @param <T> the type that was to be read
     * @return the reading; the first problems by place, and at the end {@link ProblemKind#TOO_MANY_PROBLEMS} where there were more
     * @throws IllegalArgumentException if there is no problem
     */
    public static <T> Reading<T> failed(Iterable<Problem> problems, Limits limits) {
        ImmutableList<Problem> sorted = ImmutableList.sortedCopyOf(BY_PLACE, problems);
        int most = limits.maxProblems();
        return sorted.size() <= most
                ? failed(sorted)
                : failed(ImmutableList.<Problem>builder()
                        .addAll(sorted.subList(0, most))
                        .add(Problem.of(
                                ProblemKind.TOO_MANY_PROBLEMS, sorted.get(most).place(), "most", (long) most))
                        .build());
    }

    static <T> Reading<T> of(
            @Nullable T value, ImmutableList<Problem> problems, @Nullable Map<String, JsonPlace> places) {
        return new Reading<>(
                problems.isEmpty() ? value : null, problems, places == null ? null : ImmutableMap.copyOf(places));
    }

    /**
     * The value.
     *
     * @return the whole value; empty exactly when there are problems
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What is wrong with the text.
     *
     * @return all problems ordered by place; empty exactly when there is a value
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /**
     * The value, for callers who cannot go on without it.
     *
     * @return the whole value
     * @throws InvalidJsonException if there are problems; it carries all of them
     */
    public T orThrow() {
        if (value == null) {
            throw new InvalidJsonException(problems);
        }
        return value;
    }

    /**
     * Where a value stood in the text.
     *
     * @param pointer a JSON Pointer, for example {@code /acts/0/number}
     * @return the place of the object it names, or of the nearest object or text around it; empty if places were not
     *     kept, see {@link Codec#readWithPlaces(byte[], Limits)}
     */
    public Optional<JsonPlace> locate(String pointer) {
        if (places == null) {
            return Optional.empty();
        }
        for (String around = pointer; ; around = around.substring(0, around.lastIndexOf('/'))) {
            JsonPlace place = places.get(around);
            if (place != null) {
                return Optional.of(place);
            }
            if (around.indexOf('/') < 0) {
                return Optional.of(JsonPlace.START);
            }
        }
    }

    /**
     * Gives a problem the line and column where {@link #locate(String)} says that its JSON Pointer stands. It is not added to this reading.
     *
     * @param problem a problem whose place is a JSON Pointer
     * @return the problem with line and column
     * @throws IllegalStateException if places were not kept
     */
    public Problem locate(Problem problem) {
        String pointer = problem.pointer();
        JsonPlace place = locate(pointer)
                .orElseThrow(() -> new IllegalStateException("The places of this reading were not kept, so " + pointer
                        + " cannot be located; use readWithPlaces"));
        return problem.at(new JsonPlace(pointer, place.line(), place.column()));
    }

    /**
     * Goes on with what was read, where there was no problem.
     *
     * @param next makes the next reading
     * @param <U> the type of the next
     * @return the next reading; the problems of this one where there were any
     */
    public <U> Reading<U> flatMap(Function<? super T, Reading<U>> next) {
        return value == null ? new Reading<>(null, problems, places) : next.apply(value);
    }

    /**
     * A reading without problems.
     *
     * @param value what was read
     * @param <T> its type
     * @return the reading
     */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, ImmutableList.of(), null);
    }

    /**
     * A reading that failed.
     *
     * @param problems what was wrong, at least one problem
     * @param <T> the type that was to be read
     * @return the reading
     * @throws IllegalArgumentException if there is no problem
     */
    public static <T> Reading<T> failed(Iterable<Problem> problems) {
        ImmutableList<Problem> sorted = ImmutableList.sortedCopyOf(BY_PLACE, problems);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException(
                    "a failed reading needs a problem, but there was none; use Reading.of(value)");
        }
        return new Reading<>(null, sorted, null);
    }
}
