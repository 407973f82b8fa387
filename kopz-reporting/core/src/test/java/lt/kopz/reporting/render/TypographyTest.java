package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypographyTest {

    @Test
    void no_line_begins_with_a_dash() {
        assertThat(Typography.kept("Seminaras – 160,00")).isEqualTo("Seminaras\u00a0– 160,00");
    }

    @Test
    void the_word_for_a_number_stays_with_its_number() {
        assertThat(Typography.kept("sprendimu Nr. V17-66 ir No. 5, nr 7"))
                .isEqualTo("sprendimu Nr.\u00a0V17-66 ir No.\u00a05, nr\u00a07");
        assertThat(Typography.kept("No. Never")).isEqualTo("No.\u00a0Never");
        assertThat(Typography.kept("Panr. 5")).isEqualTo("Panr. 5");
    }

    @Test
    void a_count_stays_with_what_it_counts_but_a_year_and_a_number_of_an_act_do_not_hold_the_next_word() {
        assertThat(Typography.kept("dalyvavo 9 asmenys iš 1\u00a0250 mokinių"))
                .isEqualTo("dalyvavo 9\u00a0asmenys iš 1\u00a0250\u00a0mokinių");
        assertThat(Typography.kept("In 2019 nine of 1,250 pupils; V17-253 says so; 2019-12-10 it ends"))
                .isEqualTo("In 2019 nine of 1,250\u00a0pupils; V17-253 says so; 2019-12-10 it ends");
    }

    @Test
    void a_product_stays_whole() {
        assertThat(Typography.kept("10 × EUR\u00a030.00")).isEqualTo("10\u00a0×\u00a0EUR\u00a030.00");
    }

    @Test
    void a_date_may_break_behind_its_year() {
        assertThat(Typography.kept("2019\u00a0m.\u00a0spalio\u00a031\u00a0d."))
                .isEqualTo("2019\u00a0m. spalio\u00a031\u00a0d.");
    }

    @Property
    void only_blanks_change_and_once_is_enough(@ForAll String text) {
        String kept = Typography.kept(text);
        assertThat(kept.replace('\u00a0', ' ')).isEqualTo(text.replace('\u00a0', ' '));
        assertThat(Typography.kept(kept)).isEqualTo(kept);
    }
}
