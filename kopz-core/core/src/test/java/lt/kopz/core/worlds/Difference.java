package lt.kopz.core.worlds;

import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;

/**
 * An answer that is not what is so in all worlds, of a dossier as small as it still is not.
 *
 * @param found the answer
 * @param dossier the dossier
 */
record Difference(Comparison found, Dossier dossier) {
    static Difference smallest(Dossier dossier, Comparison found) {
        Formula formula = Figures.all().stream()
                .filter(each -> each.figure().equals(found.figure()))
                .findFirst()
                .orElseThrow();
        Dossier small = Smaller.of(dossier, less -> isFound(less, formula, found));
        return new Difference(Comparison.of(small, Worlds.of(small), formula, found.question()), small);
    }

    private static boolean isFound(Dossier dossier, Formula formula, Comparison found) {
        return formula.subjects().apply(dossier).contains(found.question().subject())
                && Comparison.of(dossier, Worlds.of(dossier), formula, found.question())
                        .fault()
                        .equals(found.fault());
    }

    /** The figure, how its answer is wrong and what the dossier has for it; what is asked; and the dossier, beside the frame of small dossiers. */
    @Override
    public String toString() {
        Question question = found.question();
        return found.figure() + " | " + found.fault().orElseThrow() + " | " + Feature.of(dossier) + "\n"
                + question.subject() + " | "
                + question.region().values().keySet().stream()
                        .map(along -> along + "=" + Kopz.mark(question.region(), along))
                        .collect(Collectors.joining(" "))
                + " | " + question.day() + " | kopz " + found.kopz() + " | right " + found.right() + "\n"
                + Cases.facts(dossier);
    }
}
