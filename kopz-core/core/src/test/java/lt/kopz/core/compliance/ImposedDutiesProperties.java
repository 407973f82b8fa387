package lt.kopz.core.compliance;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Duties of plans and acts, against a walk through the days of a year. */
class ImposedDutiesProperties {
    private static final DateRange YEAR = DateRange.ofYear(2019);

    /** A random case; days are counted from 1 July 2018. */
    record Case(int atLeast, int inForce, int ended, int planned, int lasting, int asOf, List<Integer> events) {
        static LocalDate day(int number) {
            return LocalDate.of(2018, 7, 1).plusDays(number);
        }

        private Duty duty() {
            return Duty.builder()
                    .id("trainings")
                    .what(ListKind.EVENTS)
                    .cadence(Cadence.perCalendarPeriod(atLeast, Cadence.Unit.QUARTER))
                    .provenance(STATED)
                    .build();
        }

        private DossierFixtures fixtures(Duty... ofAct) {
            DossierFixtures fixtures = aDossier()
                    .knownUntil(day(1000))
                    .act(
                            "act",
                            act -> act.addDuties(ofAct)
                                    .adopted(PartialDate.of(day(inForce)))
                                    .effective(Sourced.of(PartialDate.of(day(inForce)), STATED))
                                    .noLongerFrom(Sourced.of(PartialDate.of(day(inForce + ended)), STATED)));
            for (int event : events) {
                fixtures.event("event-" + event, EventState.HELD, day(event).toString());
            }
            return fixtures;
        }

        Dossier ofPlan() {
            Dossier dossier = fixtures().build();
            return dossier.withPlans(dossier.plans().stream()
                    .map(plan -> plan.withDuties(duty())
                            .withApprovedBy("act")
                            .withPeriod(DateRange.of(day(planned), day(planned + lasting))))
                    .toList());
        }

        Dossier ofAct() {
            return fixtures(duty()).build();
        }

        Dossier ofRules() {
            return fixtures()
                    .group(group -> group.rules(RulesOfProcedure.builder()
                            .id("rules")
                            .act("act")
                            .addDuties(duty())
                            .provenance(STATED)
                            .build()))
                    .build();
        }

        /** By quarters, the days on which it is owed: how many events were held on them, and whether the last of them has passed. */
        Map<Integer, Outcome> walked(boolean inPlan) {
            Map<Integer, List<LocalDate>> owed = YEAR.start()
                    .datesUntil(YEAR.end().plusDays(1))
                    .filter(day -> !day.isBefore(day(inForce)) && day.isBefore(day(inForce + ended)))
                    .filter(day -> !inPlan || (!day.isBefore(day(planned)) && !day.isAfter(day(planned + lasting))))
                    .collect(Collectors.groupingBy(
                            day -> day.get(IsoFields.QUARTER_OF_YEAR), TreeMap::new, Collectors.toList()));
            boolean begun = !day(asOf).isBefore(day(inForce)) && (!inPlan || asOf >= planned);
            Map<Integer, Outcome> outcomes = new TreeMap<>();
            owed.forEach((quarter, days) -> {
                long held = events.stream()
                        .filter(event -> event <= asOf && days.contains(day(event)))
                        .count();
                boolean passed = day(asOf).isAfter(days.get(days.size() - 1));
                outcomes.put(quarter, held >= atLeast ? Outcome.MET : passed ? Outcome.BREACHED : Outcome.PENDING);
            });
            return begun ? outcomes : Map.of();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.integers().between(100, 450),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(150, 600),
                        Arbitraries.integers()
                                .between(150, 560)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(6))
                .as(Case::new);
    }

    private static Map<Integer, Outcome> judged(List<DutyCadence> duties) {
        assertThat(duties).hasSize(1);
        return duties.get(0).under(CadenceReading.CALENDAR_WHILE_IN_FORCE).duties().stream()
                .filter(verdict -> verdict.due().isPresent())
                .collect(Collectors.toMap(
                        verdict -> verdict.due().orElseThrow().get(IsoFields.QUARTER_OF_YEAR),
                        Verdict::outcome,
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Property
    void a_plan_demands_on_the_days_of_its_time_on_which_its_act_is_in_force(@ForAll("cases") Case about) {
        Dossier dossier = about.ofPlan();
        assertThat(judged(DutyCadence.ofNoGroup(dossier, Case.day(about.asOf()))))
                .isEqualTo(about.walked(true));
    }

    @Property
    void an_act_demands_on_the_days_on_which_it_is_in_force_and_rules_of_procedure_the_same(
            @ForAll("cases") Case about) {
        LocalDate asOf = Case.day(about.asOf());
        Dossier ofRules = about.ofRules();
        assertThat(judged(DutyCadence.ofNoGroup(about.ofAct(), asOf)))
                .isEqualTo(about.walked(false))
                .isEqualTo(judged(DutyCadence.of(ofRules, "group", asOf)));
        assertThat(DutyCadence.ofNoGroup(ofRules, asOf)).isEqualTo(List.<Optional<?>>of());
    }
}
