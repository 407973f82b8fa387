package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.testkit.Concepts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class PartialDateProperties {
    @Provide
    Arbitrary<PartialDate.Unit> units() {
        return Concepts.dateUnits();
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return Concepts.partialDates();
    }

    @Property(tries = 1000)
    void text_written_is_read_back_to_the_same_date(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
    }

    @Property(tries = 2000)
    void any_text_is_either_the_text_of_a_date_or_refused_with_a_reason(
            @ForAll @CharRange(from = '0', to = '4') @Chars({'-', 'X', '/', '.', '{', '}', ','}) @StringLength(max = 12)
                    String text) {
        readOrRefuse(text);
    }

    @Property(tries = 2000)
    void a_text_with_one_character_changed_is_either_the_text_of_a_date_or_refused_with_a_reason(
            @ForAll("dates") PartialDate date,
            @ForAll @CharRange(from = '0', to = '9') @Chars({'-', 'X', '/', '.', '{', '}', ',', ' '}) char with,
            @ForAll Random random) {
        StringBuilder text = new StringBuilder(date.toString());
        text.setCharAt(random.nextInt(text.length()), with);
        readOrRefuse(text.toString());
    }

    @Property
    void the_order_is_total_and_agrees_with_equals(
            @ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b, @ForAll("dates") PartialDate c) {
        int order = Integer.signum(PartialDate.ORDER.compare(a, b));
        assertThat(order).isEqualTo(-Integer.signum(PartialDate.ORDER.compare(b, a)));
        assertThat(order == 0).isEqualTo(a.equals(b));
        if (order <= 0 && PartialDate.ORDER.compare(b, c) <= 0) {
            assertThat(PartialDate.ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void sorting_does_not_depend_on_the_order_before(
            @ForAll List<@From("dates") PartialDate> dates, @ForAll Random random) {
        List<PartialDate> shuffled = new ArrayList<>(dates);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled.stream().sorted(PartialDate.ORDER))
                .containsExactlyElementsOf(
                        dates.stream().sorted(PartialDate.ORDER).toList());
    }

    @Property
    void what_is_surely_before_sorts_before(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        if (a.isBefore(b) == Answer.YES) {
            assertThat(PartialDate.ORDER.compare(a, b)).isNegative();
        }
    }

    @Property
    void once_begun_it_stays_so_on_later_days(
            @ForAll("dates") PartialDate date, @ForAll("units") PartialDate.Unit when) {
        LocalDate day = when.period().start();
        LocalDate next = day.plusDays(1);
        if (date.hasBegunBy(day) == Answer.YES) {
            assertThat(date.hasBegunBy(next)).isEqualTo(Answer.YES);
        }
        if (date.isOnOrBefore(day) == Answer.YES) {
            assertThat(date.isOnOrBefore(next)).isEqualTo(Answer.YES);
        }
    }

    @Property
    void a_date_lies_within_its_own_span(@ForAll("dates") PartialDate date) {
        date.span().ifPresent(span -> {
            assertThat(date.within(span)).isEqualTo(Answer.YES);
            assertThat(date.overlaps(span)).isEqualTo(Answer.YES);
        });
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(PartialDate.parse(text)).hasToString(text);
        } catch (RefusedException refused) {
            assertThat(refused.kind()).isNotNull();
        } catch (RuntimeException other) {
            fail("\"" + text + "\" was refused without a reason", other);
        }
    }
}
