package lt.kopz.core.worlds;

import java.util.Optional;
import lt.kopz.core.dossier.Dossier;

/**
 * What kopz answers and what is right.
 *
 * @param figure the figure
 * @param question what it is asked of
 * @param fault how the two differ; empty where they do not
 * @param kopz what kopz answers
 * @param right what is so in all worlds
 */
record Comparison(String figure, Question question, Optional<Fault> fault, String kopz, Known right) {
    /** How an answer is wrong. */
    enum Fault {
        /** There is a world in which the answer does not hold. */
        UNSOUND,
        /** The answer holds, and leaves open what is known. */
        LOOSE,
        /** Not all that is stated holds together, and there is a world of a largest part of it in which the answer does not hold. */
        CONTRADICTED,
        /** There is no answer. */
        THROWS
    }

    static Comparison of(Dossier dossier, Worlds worlds, Formula formula, Question question) {
        Known right = worlds.right(formula.value(), question);
        boolean isContradicted = right.equals(Known.CONTRADICTED);
        if (isContradicted) {
            right = worlds.rightByParts(formula.value(), question);
        }
        if (right.equals(Known.CONTRADICTED)) {
            return new Comparison(formula.figure(), question, Optional.empty(), "", right);
        }
        Known answer;
        try {
            answer = formula.kopz().apply(dossier, question);
        } catch (RuntimeException thrown) {
            return new Comparison(
                    formula.figure(),
                    question,
                    Optional.of(Fault.THROWS),
                    thrown.getClass().getSimpleName(),
                    right);
        }
        Optional<Fault> fault = fault(dossier, formula, answer, right);
        return new Comparison(
                formula.figure(),
                question,
                isContradicted
                        ? fault.filter(found -> found == Fault.UNSOUND && !Tightness.hasCycle(dossier))
                                .map(any -> Fault.CONTRADICTED)
                        : fault,
                answer.toString(),
                right);
    }

    private static Optional<Fault> fault(Dossier dossier, Formula formula, Known answer, Known right) {
        if (!answer.widened(Tightness.rounded(dossier)).holds(right)) {
            return Optional.of(Fault.UNSOUND);
        }
        boolean isWider = !answer.equals(right.orAbsent(false))
                && !right.isAbsent()
                && !isNothingKnown(right, answer)
                && !(answer.isAnything() && right.mayBeAbsent()); // of what may not be there nothing is said
        return formula.isLinear() && isWider && Tightness.isDemanded(dossier)
                ? Optional.of(Fault.LOOSE)
                : Optional.empty();
    }

    /** That money is nothing at least need not be said where nothing else is known. */
    private static boolean isNothingKnown(Known right, Known answer) {
        return answer.isAnything()
                && right.most().isEmpty()
                && right.least().filter(least -> least.signum() > 0).isEmpty();
    }
}
