package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;

/** What is wrong with a dossier as a whole, as far as it is listed. The search ends where there is more. */
final class Flaws {
    /** Ends the search. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private final List<Problem> found = new ArrayList<>();

    /** What searching finds, in its order; where it was ended, that there is more comes last. */
    ImmutableList<Problem> of(Runnable search) {
        try {
            search.run();
        } catch (Enough ended) {
            // what is listed says that there is more
        }
        return listed(found);
    }

    static boolean isTooMany(List<Problem> found) {
        return found.size() > InvalidDossierException.MOST_PROBLEMS;
    }

    static ImmutableList<Problem> listed(List<Problem> found) {
        int most = InvalidDossierException.MOST_PROBLEMS;
        return isTooMany(found)
                ? ImmutableList.<Problem>builder()
                        .addAll(found.subList(0, most))
                        .add(Problem.of(ProblemKind.TOO_MANY_PROBLEMS, JsonPlace.of(""), "most", (long) most))
                        .build()
                : ImmutableList.copyOf(found);
    }

    void add(ProblemKind kind, String pointer, Object... arguments) {
        add(Problem.of(kind, JsonPlace.of(pointer), arguments));
    }

    void add(Problem problem) {
        found.add(problem);
        if (isTooMany(found)) {
            throw new Enough();
        }
    }
}
