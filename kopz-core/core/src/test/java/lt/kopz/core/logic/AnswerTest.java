package lt.kopz.core.logic;

import static lt.kopz.core.logic.Answer.CANNOT_TELL;
import static lt.kopz.core.logic.Answer.NO;
import static lt.kopz.core.logic.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void a_decided_question_is_answered_yes_or_no() {
        assertThat(Answer.of(true)).isEqualTo(YES);
        assertThat(Answer.of(false)).isEqualTo(NO);
    }

    @Test
    void one_no_settles_an_and_whatever_else_is_unknown() {
        assertThat(NO.and(CANNOT_TELL)).isEqualTo(NO);
        assertThat(CANNOT_TELL.and(NO)).isEqualTo(NO);
    }

    @Test
    void a_yes_leaves_an_and_as_open_as_its_other_side() {
        assertThat(YES.and(CANNOT_TELL)).isEqualTo(CANNOT_TELL);
        assertThat(CANNOT_TELL.and(YES)).isEqualTo(CANNOT_TELL);
        assertThat(YES.and(YES)).isEqualTo(YES);
    }

    @Test
    void one_yes_settles_an_or_whatever_else_is_unknown() {
        assertThat(YES.or(CANNOT_TELL)).isEqualTo(YES);
        assertThat(CANNOT_TELL.or(YES)).isEqualTo(YES);
    }

    @Test
    void a_no_leaves_an_or_as_open_as_its_other_side() {
        assertThat(NO.or(CANNOT_TELL)).isEqualTo(CANNOT_TELL);
        assertThat(CANNOT_TELL.or(NO)).isEqualTo(CANNOT_TELL);
        assertThat(NO.or(NO)).isEqualTo(NO);
    }

    @Test
    void the_opposite_of_an_open_question_is_open() {
        assertThat(YES.not()).isEqualTo(NO);
        assertThat(NO.not()).isEqualTo(YES);
        assertThat(CANNOT_TELL.not()).isEqualTo(CANNOT_TELL);
    }
}
