package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DateWordsProperties {
    private static final List<String> GENITIVES = List.of(
            "sausio",
            "vasario",
            "kovo",
            "balandžio",
            "gegužės",
            "birželio",
            "liepos",
            "rugpjūčio",
            "rugsėjo",
            "spalio",
            "lapkričio",
            "gruodžio");
    private static final String START = "(?<y>[0-9]{4}) m\\. (?<m>\\S+) (?<d>[0-9]{1,2})";
    private static final Pattern DAY = Pattern.compile(START + " d\\.");
    private static final Pattern PERIOD = Pattern.compile(
            START + "(?: d\\.)?(?: ?– ?(?:(?<y2>[0-9]{4}) m\\. )?(?:(?<m2>\\p{L}+) )?(?<d2>[0-9]{1,2}) d\\.)?");

    @Property
    void a_day_reads_back(
            @ForAll @net.jqwik.time.api.constraints.DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate day) {
        Matcher said = DAY.matcher(Wording.LITHUANIAN.date(day).replace('\u00a0', ' '));

        assertThat(said.matches()).isTrue();
        assertThat(date(said.group("y"), said.group("m"), said.group("d"))).isEqualTo(day);
    }

    @Property(tries = 1000)
    void a_period_reads_back(
            @ForAll @net.jqwik.time.api.constraints.DateRange(min = "2018-01-01", max = "2019-12-31") LocalDate one,
            @ForAll @net.jqwik.time.api.constraints.DateRange(min = "2018-01-01", max = "2019-12-31") LocalDate other) {
        LocalDate start = one.isBefore(other) ? one : other;
        LocalDate end = one.isBefore(other) ? other : one;
        Assume.that(start.getDayOfYear() != 1 || end.plusDays(1).getDayOfYear() != 1); // whole years are said in years
        Matcher said = PERIOD.matcher(
                Wording.LITHUANIAN.period(DateRange.of(start, end)).replace('\u00a0', ' '));

        assertThat(said.matches()).isTrue();
        String year = said.group("y");
        String month = said.group("m");
        assertThat(date(year, month, said.group("d"))).isEqualTo(start);
        assertThat(date(or(said.group("y2"), year), or(said.group("m2"), month), or(said.group("d2"), said.group("d"))))
                .isEqualTo(end);
    }

    private static String or(String given, String before) {
        return given == null ? before : given;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), GENITIVES.indexOf(month) + 1, Integer.parseInt(day));
    }
}
