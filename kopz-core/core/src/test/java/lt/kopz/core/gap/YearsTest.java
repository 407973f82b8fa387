package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.progress.Deviation;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Years of other groups")
class YearsTest {
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    @Nested
    @DisplayName("A group that did nothing")
    class Nothing {
        private Inactivity.Builder inactivity(InactivityKind kind) {
            return Inactivity.builder()
                    .id("inactivity")
                    .kind(kind)
                    .subject(MEASURE)
                    .period(DateRange.ofYear(2019))
                    .reason(text("lėšų neskirta"))
                    .provenance(DossierFixtures.STATED);
        }

        private Dossier stated(InactivityKind kind) {
            return aDossier()
                    .knownUntil(YEAR_END)
                    .builder()
                    .addInactivity(inactivity(kind).build())
                    .build();
        }

        private MeasureStatus status(Dossier dossier, LocalDate day) {
            return MeasureProgress.of(dossier, MEASURE, day).status();
        }

        @Test
        void nothing_done_no_answer_and_nothing_stated_are_three_things() {
            assertThat(status(stated(InactivityKind.NOTHING_DONE), YEAR_END)).isEqualTo(MeasureStatus.NOT_DONE);
            assertThat(status(stated(InactivityKind.NO_ANSWER), YEAR_END)).isEqualTo(MeasureStatus.NO_ANSWER);
            assertThat(status(aDossier().knownUntil(YEAR_END).build(), YEAR_END))
                    .isEqualTo(MeasureStatus.NO_INFORMATION);
        }

        @ParameterizedTest
        @EnumSource(value = InactivityKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_ANSWER")
        void the_reason_stands_with_it(InactivityKind kind) {
            Dossier dossier = stated(kind);
            assertThat(status(dossier, YEAR_END)).isEqualTo(MeasureStatus.NOT_DONE);
            assertThat(Deviation.of(dossier, MEASURE, YEAR_END)).singleElement().satisfies(deviation -> {
                assertThat(deviation.kind()).isEqualTo(Deviation.Kind.NOT_DONE);
                assertThat(deviation.reason()).contains(text("lėšų neskirta"));
            });
            assertThat(Wording.LITHUANIAN.say(Phrase.of(kind))).isNotBlank();
        }

        @Test
        void a_year_is_known_to_have_been_idle_on_its_last_day_and_the_next_one_is_not() {
            Dossier later =
                    stated(InactivityKind.NOTHING_DONE).withKnownUntil(Sourced.stated(LocalDate.of(2020, 1, 31)));
            assertThat(MeasureProgress.of(later, MEASURE, LocalDate.of(2019, 12, 30))
                            .possible())
                    .containsExactlyInAnyOrder(MeasureStatus.NO_INFORMATION, MeasureStatus.NOT_DONE);
            assertThat(status(later, YEAR_END)).isEqualTo(MeasureStatus.NOT_DONE);
            assertThat(status(later, LocalDate.of(2020, 1, 1))).isEqualTo(MeasureStatus.NO_INFORMATION);
        }

        @Test
        void what_was_done_all_the_same_is_done() {
            Dossier dossier = aDossier()
                    .event("event", EventState.HELD, "2019-11-08")
                    .builder()
                    .addInactivity(inactivity(InactivityKind.NOTHING_DONE).build())
                    .build();
            assertThat(status(dossier, DossierFixtures.HORIZON)).isEqualTo(MeasureStatus.DONE);
        }

        @Test
        void the_figures_of_the_year_are_exact_zeros() {
            Dossier dossier = stated(InactivityKind.NOTHING_DONE);
            Attendance attendance = Attendance.of(dossier);
            assertThat(attendance.held().value()).isEqualTo(Participations.none());
            assertThat(attendance.planned().value()).isEqualTo(Participations.none());
            assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.zero());
            assertThat(attendance.persons().value()).isEqualTo(Persons.exactly(0));
            assertThat(attendance.postponed()).isEmpty();
            assertThat(UnitCosts.of(dossier, MEASURE).perEvent().isKnown()).isFalse();
        }
    }

    @Nested
    @DisplayName("A group with 40 events in five series")
    class Busy {
        /** Series s has 8 lectures of s hours: 6 held with 10·s listeners each, 2 planned for 2020 with 5 each, 20.00 an event. */
        private Dossier busy() {
            DossierFixtures fixture = aDossier().knownUntil(YEAR_END).appropriation("money", "800.00", "2019-01-01");
            for (int s = 1; s <= 5; s++) {
                String series = "series-" + s;
                fixture.series(series).costByUnit(series, 8, "20.00", "money");
                for (int n = 1; n <= 8; n++) {
                    boolean held = n <= 6;
                    Headcount listeners = Headcount.exactly(held ? 10L * s : 5L);
                    BigDecimal hours = BigDecimal.valueOf(s);
                    fixture.event(
                            series + "-lecture-" + n,
                            held ? EventState.HELD : EventState.PLANNED,
                            held ? "2019-0" + n + "-15" : "2020-0" + n + "-15",
                            event -> event.series(series)
                                    .participations(listeners)
                                    .duration(TeachingHours.clock(hours)));
                }
            }
            return fixture.build();
        }

        @Test
        void the_year_as_a_whole() {
            Attendance attendance = Attendance.of(busy());
            assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.exactly(30));
            assertThat(attendance.eventsPlanned().value()).isEqualTo(Headcount.exactly(10));
            assertThat(attendance.held().value()).isEqualTo(Participations.exactly(6 * 10 * (1 + 2 + 3 + 4 + 5)));
            assertThat(attendance.planned().value()).isEqualTo(Participations.exactly(50));
            assertThat(attendance.persons().value()).isEqualTo(Persons.of(Headcount.between(50, 900)));
            assertThat(MeasureProgress.of(busy(), MEASURE, YEAR_END))
                    .isEqualTo(new MeasureProgress(
                            MeasureStatus.IN_PROGRESS, Headcount.exactly(30), Headcount.exactly(40)));
        }

        @Test
        void each_series() {
            Dossier dossier = busy();
            for (int s = 1; s <= 5; s++) {
                UnitCosts costs = UnitCosts.of(dossier, "series-" + s);
                assertThat(costs.cost().value()).isEqualTo(AmountRange.exactly(Amounts.euro("120.00")));
                assertThat(costs.perEvent().value().rounded(RoundingMode.UNNECESSARY))
                        .contains(Amounts.euro("20.00"));
                assertThat(costs.perParticipation().value().rounded(RoundingMode.HALF_EVEN))
                        .contains(Amounts.ofMinor(
                                BigDecimal.valueOf(12_000)
                                        .divide(BigDecimal.valueOf(60L * s), RoundingMode.HALF_EVEN)
                                        .longValueExact(),
                                Amounts.currency("EUR")));
                assertThat(costs.perHour().value().each().exact()).contains(Fraction.of(20, s));
            }
        }

        @Test
        void the_cost_of_the_measure_is_that_of_its_series() {
            UnitCosts costs = UnitCosts.of(busy(), MEASURE);
            assertThat(costs.cost().value()).isEqualTo(AmountRange.exactly(Amounts.euro("600.00")));
            assertThat(costs.perEvent().value().rounded(RoundingMode.UNNECESSARY))
                    .contains(Amounts.euro("20.00"));
            assertThat(costs.perHour().value().rounded(RoundingMode.HALF_UP)).contains(Amounts.euro("6.67"));
            assertThat(costs.perEvent().basis()).isEqualTo(Basis.DERIVED);
            assertThat(BudgetGaps.of(busy(), PLAN).unspent().value().committed())
                    .isEqualTo(AmountRange.exactly(Amounts.euro("200.00")));
        }

        @Test
        void one_event_of_unknown_cost_makes_the_cost_of_the_measure_a_lower_bound() {
            Dossier dossier = busy();
            Dossier more = dossier.withEvents(ImmutableList.<Event>builder()
                    .addAll(dossier.events())
                    .add(dossier.events().get(0).withId("alone").withSeries(Optional.empty()))
                    .build());
            assertThat(UnitCosts.of(more, MEASURE).cost().value())
                    .isEqualTo(AmountRange.atLeast(Amounts.euro("600.00")));
        }
    }
}
