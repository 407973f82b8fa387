package lt.kopz.spark;

import java.io.Serializable;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.RefusedException;

/** Why a row is not counted: the name of the {@link lt.kopz.core.refusal.ProblemKind}, where the row stands, and what is wrong with it. */
record Trouble(String code, Spot spot, String text) implements Serializable {

    /** A problem whose own place says less than the spot. */
    static Trouble of(Problem problem, Spot spot) {
        return new Trouble(problem.kind().name(), spot, problem.message() + "; " + problem.fix());
    }

    static Trouble of(RefusedException refused, Spot spot) {
        return of(Problem.of(refused, JsonPlace.of("")), spot);
    }
}
