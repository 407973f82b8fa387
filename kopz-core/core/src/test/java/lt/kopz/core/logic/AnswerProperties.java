package lt.kopz.core.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The oracle is the meaning of an open answer: the set of truths that it may turn out to be. An operation on answers
 * must agree with Java's own operators applied to every combination of those truths.
 */
class AnswerProperties {

    @Property
    void and_agrees_with_every_way_the_open_questions_may_turn_out(@ForAll Answer a, @ForAll Answer b) {
        assertThat(a.and(b)).isEqualTo(overEveryTruth(a, b, (x, y) -> x && y));
    }

    @Property
    void or_agrees_with_every_way_the_open_questions_may_turn_out(@ForAll Answer a, @ForAll Answer b) {
        assertThat(a.or(b)).isEqualTo(overEveryTruth(a, b, (x, y) -> x || y));
    }

    @Property
    void not_agrees_with_every_way_the_open_question_may_turn_out(@ForAll Answer a) {
        assertThat(a.not()).isEqualTo(overEveryTruth(a, a, (x, y) -> !x));
    }

    @Property
    void de_morgan_holds(@ForAll Answer a, @ForAll Answer b) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    }

    private static Answer overEveryTruth(Answer a, Answer b, BinaryOperator<Boolean> operator) {
        Set<Answer> results = EnumSet.noneOf(Answer.class);
        for (boolean x : truths(a)) {
            for (boolean y : truths(b)) {
                results.add(operator.apply(x, y) ? Answer.YES : Answer.NO);
            }
        }
        return results.size() == 1 ? results.iterator().next() : Answer.CANNOT_TELL;
    }

    private static Set<Boolean> truths(Answer answer) {
        return switch (answer) {
            case YES -> Set.of(true);
            case NO -> Set.of(false);
            case CANNOT_TELL -> Set.of(true, false);
        };
    }
}
