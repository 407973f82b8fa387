package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
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
import lt.kopz.core.testimony.FigureStated;
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
            if (dossier.claims().get(i).assertion() instanceof FigureStated stated) {
                problems.claim("/claims/" + i + "/assertion/stated", stated);
            }
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

    private void claim(String at, FigureStated stated) {
        Optional<Measurable> measure = measure(at, stated.question());
        for (int i = 0; i < stated.readings().size(); i++) {
            measure(at, at + "/or/" + i, stated.meant().get(i + 1).question());
        }
        stated.shareOf()
                .ifPresent(whole ->
                        two(at, measure, measure(at + "/shareOf", whole), (one, other) -> isShare(one, other, stated)));
        stated.changedFrom()
                .ifPresent(
                        before -> two(at, measure, measure(at + "/changedFrom", before), (one, other) -> one == other));
        measure.ifPresent(known -> {
            if (stated.changedFrom().isEmpty()) {
                directed(at, known, stated);
            }
            if (!Statement.isInItsUnit(known, stated)) {
                add(ProblemKind.DIFFERENT_NUMBERS, at);
            }
        });
    }

    /** A figure, or what of it falls to each of so many, lies one of its ways; alone one that has any is not stated without. */
    private void directed(String at, Measurable measure, FigureStated stated) {
        ImmutableList<MoneyDirection> ways = measure.directions();
        Optional<MoneyDirection> way = stated.direction();
        if (way.isEmpty()
                && !ways.isEmpty()
                && stated.since().isEmpty()
                && stated.other().isEmpty()) {
            add(ProblemKind.DIRECTION_MISSING, at);
        }
        if (way.filter(stands -> stands != MoneyDirection.NONE && !ways.contains(stands))
                .isPresent()) {
            add(ProblemKind.DIRECTION_MISPLACED, at + "/direction");
        }
    }

    private void two(
            String path,
            Optional<Measurable> one,
            Optional<Measurable> other,
            BiPredicate<MeasureUnit, MeasureUnit> areComparable) {
        if (one.isPresent()
                && other.isPresent()
                && !areComparable.test(one.get().unit(), other.get().unit())) {
            add(ProblemKind.DIFFERENT_NUMBERS, path);
        }
    }

    /** A figure is a share of one of its unit; so much of another one, money or a number, falls to so many of what is counted. */
    private static boolean isShare(MeasureUnit one, MeasureUnit other, FigureStated stated) {
        boolean isOfMoney = one == MeasureUnit.MONEY;
        return one == other
                ? stated.share().isPresent()
                : Statement.isRate(stated)
                        && other != MeasureUnit.MONEY
                        && other != MeasureUnit.PER_CENT
                        && stated.amount().isPresent() == isOfMoney;
    }

    private Optional<Measurable> measure(String path, Question question) {
        return measure(path, path + "/figure", question);
    }

    /** The measure that is asked for, if there is nothing wrong with the question. */
    private Optional<Measurable> measure(String path, String code, Question question) {
        try {
            Measurable measure = Measures.claimed(question.measure());
            boolean isOfFirst = question.subject()
                    .map(id -> isOf(measure, path + "/of", id))
                    .orElseGet(() -> isOfAll(measure, path));
            long others = IntStream.range(0, question.others().size())
                    .filter(i ->
                            isOf(measure, path + "/and/" + i, question.others().get(i)))
                    .count(); // each is looked at, so that all that is wrong is said at once
            if (!isOfFirst || others < question.others().size()) {
                return Optional.empty();
            }
            if (measure.isOfOneYear()
                    && question.period().filter(DateRange::isYear).isEmpty()) {
                add(ProblemKind.YEAR_MISSING, path + "/period");
            }
            return Optional.of(measure);
        } catch (RefusedException unknown) {
            found.add(Problem.of(unknown, JsonPlace.of(code)));
            return Optional.empty();
        }
    }

    private boolean isOf(Measurable measure, String path, String id) {
        boolean isOf = measure.isOf(Optional.of(dossier.get(Fact.class, id)));
        if (!isOf) {
            add(
                    ProblemKind.WRONG_KIND,
                    path,
                    "id",
                    id,
                    "other",
                    ClaimedFigure.title(dossier, id),
                    "target",
                    kinds(measure));
        }
        return isOf;
    }

    private boolean isOfAll(Measurable measure, String path) {
        if (!measure.isOfAll()) {
            add(ProblemKind.MISSING_PROPERTY, path, "property", "of", "expected", kinds(measure));
        }
        return measure.isOfAll();
    }

    private static Text kinds(Measurable measure) {
        return ProblemMessage.either(measure.kinds().values().toArray(Text[]::new));
    }

    private void add(ProblemKind kind, String path, Object... arguments) {
        found.add(Problem.of(kind, JsonPlace.of(path), arguments));
    }
}
