package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Wording;

/**
 * What a service answers with where it refuses something: a body as RFC 9457 has it, with every problem and its place.
 *
 * <pre>{@code
 * Reading<Dossier> reading = Dossiers.load(body);
 * ProblemDetails refusal = ProblemDetails.of(reading.problems(), Wording.negotiate(acceptLanguage, Wording.ENGLISH));
 * JsonForms.PROBLEM_DETAILS.write(refusal, out);   // {"title": "Unprocessable Content", "status": 422, "detail": …, "problems": [{"kind": …, "pointer": "/needs/0/act", …}]}
 * }</pre>
 *
 * <p>The member {@code type} is left out, which the standard reads as {@code about:blank}: what is wrong stands in the kinds of the problems.
 *
 * @param title the name of the status
 * @param status the status of the response
 * @param detail what is wrong, for people
 * @param instance a URI of this refusal, for services that keep them
 * @param problems what is wrong, one by one
 */
public record ProblemDetails(
        String title, int status, String detail, Optional<String> instance, ImmutableList<Located> problems) {
    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is no JSON at all, which another text may cure; anything else is JSON that cannot be taken in. */
    private static final ImmutableSet<ProblemKind> NO_JSON = ImmutableSet.of(
            ProblemKind.MALFORMED_JSON, ProblemKind.TRUNCATED, ProblemKind.TRAILING_CONTENT, ProblemKind.INVALID_UTF8);

    /**
     * One of the problems.
     *
     * @param kind its kind, as {@link ProblemKind} names it
     * @param pointer its JSON Pointer; empty for a place that is not in JSON
     * @param line its line, counted from 1; empty where there is no text
     * @param column its column in characters, counted from 1; empty where there is no text
     * @param address its place in a table, such as {@code Asignavimai!B7}; empty for a place that is not in a table
     * @param place its place for people; empty for the whole
     * @param message what is wrong, for people
     * @param fix what to do about it, for people
     */
    public record Located(
            String kind,
            Optional<String> pointer,
            Optional<Integer> line,
            Optional<Integer> column,
            Optional<String> address,
            Optional<String> place,
            String message,
            String fix) {
        static Located of(Problem problem, Wording wording) {
            return new Located(
                    problem.kind().name(),
                    some(problem.pointer()),
                    some(problem.line()),
                    some(problem.column()),
                    some(problem.place().address()),
                    problem.place().text().map(wording::say),
                    problem.message(wording),
                    problem.fix(wording));
        }

        private static Optional<String> some(String text) {
            return Optional.of(text).filter(given -> !given.isEmpty());
        }

        private static Optional<Integer> some(int number) {
            return Optional.of(number).filter(given -> given > 0);
        }
    }

    /**
     * The refusal of what has problems: with status 400 where it is no JSON, 413 where it is larger than the limits allow, and else 422.
     *
     * @param problems the problems, at least one
     * @param wording the language of the reader
     * @return the refusal
     * @throws IllegalArgumentException if there is no problem
     */
    public static ProblemDetails of(List<Problem> problems, Wording wording) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "A refusal has at least one problem, but there was no problem; accept what was handed in");
        }
        ImmutableSet<ProblemKind> kinds = problems.stream().map(Problem::kind).collect(ImmutableSet.toImmutableSet());
        if (kinds.contains(ProblemKind.TOO_LARGE)) {
            return of(413, "Content Too Large", problems, wording);
        }
        return Collections.disjoint(kinds, NO_JSON)
                ? of(422, "Unprocessable Content", problems, wording)
                : of(400, "Bad Request", problems, wording);
    }

    private static ProblemDetails of(int status, String title, List<Problem> problems, Wording wording) {
        return new ProblemDetails(
                title,
                status,
                Problem.explain(problems, wording),
                Optional.empty(),
                problems.stream().map(each -> Located.of(each, wording)).collect(ImmutableList.toImmutableList()));
    }
}
