package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;

/** What of claims and sums asks for no figure that there is. */
final class ClaimProblems {
    private final Dossier dossier;
    private final ImmutableList.Builder<Problem> found = ImmutableList.builder();

    private ClaimProblems(Dossier dossier) {
        this.dossier = dossier;
    }

    static ImmutableList<Problem> of(Dossier dossier) {
        ClaimProblems problems = new ClaimProblems(dossier);
        for (int i = 0; i < dossier.claims().size(); i++) {
            problems.claim(
                    "/claims/" + i + "/assertion", dossier.claims().get(i).assertion());
        }
        for (int i = 0; i < dossier.sums().size(); i++) {
            ImmutableList<SumTerm> terms = dossier.sums().get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                String path = "/sums/" + i + "/terms/" + j + "/question";
                terms.get(j).question().ifPresent(question -> problems.measure(path, question));
            }
        }
        return problems.found.build();
    }

    private void claim(String path, Assertion assertion) {
        if (assertion instanceof Assertion.FigureStated stated) {
            String at = path + "/stated";
            measure(at, stated.question()).ifPresent(measure -> {
                ImmutableList<MoneyDirection> ways = measure.directions();
                Optional<MoneyDirection> way = stated.direction();
                if (way.isEmpty() && !ways.isEmpty()) {
                    add(ProblemKind.DIRECTION_MISSING, at);
                }
                if (way.filter(stands -> stands != MoneyDirection.NONE && !ways.contains(stands))
                        .isPresent()) {
                    add(ProblemKind.DIRECTION_MISPLACED, at + "/direction");
                }
                same(at, measure, stated);
            });
        } else if (assertion instanceof Assertion.ShareStated share) {
            String at = path + "/share";
            two(at, measure(at + "/part", share.part()), measure(at + "/whole", share.whole()));
        } else if (assertion instanceof Assertion.ChangeStated change) {
            String at = path + "/change";
            Optional<Measurable> from = measure(at + "/from", change.from());
            two(at, from, measure(at + "/to", change.to()));
            from.ifPresent(measure -> same(at, measure, change));
        }
    }

    /** Money is stated as money, and what is counted as a number. */
    private void same(String path, Measurable measure, Assertion.OfFigures stated) {
        if (measure.unit() == MeasureUnit.MONEY
                ? stated.count().isPresent()
                : stated.amount().isPresent()) {
            add(ProblemKind.DIFFERENT_NUMBERS, path);
        }
    }

    /** Figures of one unit are compared. */
    private void two(String path, Optional<Measurable> one, Optional<Measurable> other) {
        if (one.isPresent()
                && other.isPresent()
                && one.get().unit() != other.get().unit()) {
            add(ProblemKind.DIFFERENT_NUMBERS, path);
        }
    }

    /** The measure that is asked for, if there is nothing wrong with the question. */
    private Optional<Measurable> measure(String path, Question question) {
        try {
            Measurable measure = Measures.claimed(question.measure());
            Optional<Fact> subject = question.subject().map(id -> dossier.get(Fact.class, id));
            if (!measure.isOf(subject)) {
                Text kinds = ProblemMessage.either(measure.kinds().values().toArray(Text[]::new));
                subject.ifPresentOrElse(
                        fact -> add(
                                ProblemKind.WRONG_KIND,
                                path + "/of",
                                "id",
                                fact.id(),
                                "other",
                                ClaimedFigure.title(dossier, fact.id()),
                                "target",
                                kinds),
                        () -> add(ProblemKind.MISSING_PROPERTY, path, "property", "of", "expected", kinds));
                return Optional.empty();
            }
            if (measure.isOfOneYear()
                    && question.period()
                            .filter(time ->
                                    time.equals(DateRange.ofYear(time.start().getYear())))
                            .isEmpty()) {
                add(ProblemKind.YEAR_MISSING, path + "/period");
            }
            return Optional.of(measure);
        } catch (RefusedException unknown) {
            found.add(Problem.of(unknown, JsonPlace.of(path + "/figure")));
            return Optional.empty();
        }
    }

    private void add(ProblemKind kind, String path, Object... arguments) {
        found.add(Problem.of(kind, JsonPlace.of(path), arguments));
    }
}
