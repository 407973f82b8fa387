package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A year as it was, of which only some is recorded and some is stated in numbers: nothing that follows from these excludes what was. */
class StatedNumbersProperties {
    private static final int MONTHS = 4;
    private static final String SERIES = "series";

    /** How many lectures there were in a month, of the series or besides it, and how many of them are recorded. */
    private record Month(int held, int recorded) {}

    private record Year(List<Month> ofSeries, List<Month> besides) {
        long held(Question asked) {
            return asked.months()
                    .mapToLong(month -> ofSeries.get(month).held()
                            + (asked.owner().equals(SERIES)
                                    ? 0
                                    : besides.get(month).held()))
                    .sum();
        }

        long recorded(Question asked) {
            return asked.months()
                    .mapToLong(month -> ofSeries.get(month).recorded()
                            + (asked.owner().equals(SERIES)
                                    ? 0
                                    : besides.get(month).recorded()))
                    .sum();
        }

        boolean isAllRecorded(Question asked) {
            return asked.months()
                    .allMatch(month ->
                            ofSeries.get(month).held() == ofSeries.get(month).recorded()
                                    && (asked.owner().equals(SERIES)
                                            || besides.get(month).held()
                                                    == besides.get(month).recorded()));
        }
    }

    private record Question(String owner, int from, int to) {
        IntStream months() {
            return IntStream.rangeClosed(from, to);
        }

        DateRange time() {
            return DateRange.of(
                    LocalDate.of(2019, 1 + from, 1), YearMonth.of(2019, 1 + to).atEndOfMonth());
        }
    }

    /** What a source states of the year: the number in some precision, or that all is recorded, where it is. */
    private record Stated(Question of, int below, int above, boolean complete) {
        CompletenessStatement statement(Year year, int number) {
            long held = year.held(of);
            CompletenessStatement.Builder stated = CompletenessStatement.builder()
                    .id("stated-" + number)
                    .list(ListKind.EVENTS)
                    .owner(of.owner())
                    .period(of.time())
                    .provenance(STATED);
            return complete && year.isAllRecorded(of)
                    ? stated.extent(Extent.COMPLETE).build()
                    : stated.number(
                                    above > 2
                                            ? Headcount.atLeast(Math.max(0, held - below))
                                            : Headcount.between(Math.max(0, held - below), held + above))
                            .build();
        }
    }

    @Provide
    Arbitrary<Year> years() {
        Arbitrary<List<Month>> months = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((held, recorded) -> new Month(held, Math.min(held, recorded)))
                .list()
                .ofSize(MONTHS);
        return Combinators.combine(months, months).as(Year::new);
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Integer> month = Arbitraries.integers().between(0, MONTHS - 1);
        return Combinators.combine(Arbitraries.of(SERIES, MEASURE), month, month)
                .as((owner, one, other) -> new Question(owner, Math.min(one, other), Math.max(one, other)));
    }

    @Provide
    Arbitrary<List<Stated>> statements() {
        Arbitrary<Integer> slack = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 3)));
        return Combinators.combine(questions(), slack, slack, Arbitraries.of(true, false))
                .as(Stated::new)
                .list()
                .ofMaxSize(5);
    }

    private static Dossier dossier(Year year, List<Stated> statements) {
        DossierFixtures fixture = aDossier()
                .statingNothingOfLists()
                .knownUntil(LocalDate.of(2019, 12, 31))
                .series(SERIES);
        for (int month = 0; month < MONTHS; month++) {
            fixture = recorded(fixture, year.ofSeries(), month, true);
            fixture = recorded(fixture, year.besides(), month, false);
        }
        List<CompletenessStatement> stated = new ArrayList<>();
        statements.forEach(each -> stated.add(each.statement(year, stated.size())));
        return fixture.build().withCompleteness(stated);
    }

    private static DossierFixtures recorded(
            DossierFixtures fixture, List<Month> months, int month, boolean isOfSeries) {
        int number = months.get(month).recorded();
        return number == 0
                ? fixture
                : fixture.event(
                        "event-" + month + isOfSeries,
                        EventState.HELD,
                        LocalDate.of(2019, 1 + month, 15).toString(),
                        event -> (isOfSeries ? event.series(SERIES) : event).occurrences(number));
    }

    @Property
    void a_number_that_follows_from_true_statements_is_true(
            @ForAll("years") Year year,
            @ForAll("statements") List<Stated> statements,
            @ForAll("questions") Question asked) {
        Optional<Headcount> number = number(dossier(year, statements), asked);

        number.ifPresent(bounds -> assertThat(bounds.intersect(Headcount.exactly(year.held(asked))))
                .as("%s of %s by %s", bounds, year, statements)
                .isPresent());
    }

    @Property
    void a_number_of_just_what_is_asked_is_no_worse_than_as_it_is_stated(
            @ForAll("years") Year year,
            @ForAll("statements") List<Stated> statements,
            @ForAll("questions") Question asked) {
        List<Stated> all = new ArrayList<>(statements);
        all.add(new Stated(asked, 0, 0, false));

        assertThat(number(dossier(year, all), asked)).contains(Headcount.exactly(year.held(asked)));
    }

    @Property
    void a_number_is_at_least_what_is_stated_of_any_part_of_its_list_and_time(
            @ForAll("years") Year year,
            @ForAll("statements") List<Stated> statements,
            @ForAll("questions") Question part) {
        List<Stated> all = new ArrayList<>(statements);
        all.add(new Stated(part, 0, 3, false));

        assertThat(KnownLists.of(dossier(year, all))
                        .of(ListKind.EVENTS, Optional.of(MEASURE), LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31))
                        .number()
                        .map(Headcount::lower)
                        .orElse(0L))
                .isGreaterThanOrEqualTo(year.held(part) == year.recorded(part) ? 0 : year.held(part));
    }

    @Property
    void declaring_a_list_complete_never_widens_the_number_of_events_held_beside_stated_numbers(
            @ForAll("years") Year year,
            @ForAll("statements") List<Stated> statements,
            @ForAll("questions") Question of) {
        Dossier wide = dossier(year, statements);
        List<Stated> more = new ArrayList<>(statements);
        if (year.isAllRecorded(of)) {
            more.add(new Stated(of, 0, 0, true));
        }
        Dossier narrow = dossier(year, more);

        for (int month = 0; month < MONTHS; month++) {
            LocalDate day = YearMonth.of(2019, 1 + month).atEndOfMonth();
            assertNeverWider(
                    Optional.of(Attendance.of(wide).asOf(day).eventsHeld().value()),
                    Optional.of(Attendance.of(narrow).asOf(day).eventsHeld().value()));
            assertNeverWider(
                    Optional.of(Attendance.of(wide)
                            .ofSeries(SERIES)
                            .asOf(day)
                            .eventsHeld()
                            .value()),
                    Optional.of(Attendance.of(narrow)
                            .ofSeries(SERIES)
                            .asOf(day)
                            .eventsHeld()
                            .value()));
        }
    }

    private static Optional<Headcount> number(Dossier dossier, Question asked) {
        DateRange time = asked.time();
        return KnownLists.of(dossier)
                .of(ListKind.EVENTS, Optional.of(asked.owner()), time.start(), time.end())
                .number();
    }

    private static void assertNeverWider(Optional<Headcount> wide, Optional<Headcount> narrow) {
        wide.ifPresent(outer -> assertThat(narrow)
                .as("of %s", outer)
                .hasValueSatisfying(inner -> assertThat(outer.intersect(inner)).contains(inner)));
    }
}
