package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.NaiveFigures.Bounds;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws of the figures over generated dossiers; the oracle is {@link NaiveFigures}, which shares no code with them. */
class FigureProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers();
    }

    @Provide
    Arbitrary<Dossier> exactlyDated() {
        return GeneratedDossiers.exactlyDatedDossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedDossiers.days();
    }

    // ---- the same as on paper

    @Property
    void money_is_what_a_clerk_computes_on_paper(@ForAll("dossiers") Dossier stated, @ForAll("days") LocalDate day) {
        Dossier dossier = withoutClosings(withWholesThatHold(stated));
        NaiveFigures paper = new NaiveFigures(dossier, day);
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            Bounds appropriated = paper.appropriated(plan);

            assertThat(known(gaps.need()).map(FigureProperties::bounds))
                    .isEqualTo(paper.need(plan).map(FigureProperties::bounds));
            assertThat(bounds(gaps.appropriated().value())).isEqualTo(bounds(appropriated));
            assertThat(known(gaps.financing()).map(gap -> bounds(gap.missing())))
                    .isEqualTo(paper.need(plan).map(need -> bounds(need.minus(appropriated))));
            assertThat(bounds(gaps.unspent().value().unspent())).isEqualTo(bounds(paper.unspent(plan)));
            assertThat(bounds(gaps.unspent().value().committed())).isEqualTo(bounds(paper.committedFromPlan(plan)));
            assertThat(bounds(gaps.balance().value())).isEqualTo(bounds(paper.balance(plan)));
            assertThat(known(gaps.strategicMeasure()).map(FigureProperties::bounds))
                    .isEqualTo(paper.strategicBalance(plan).map(FigureProperties::bounds));
        }
    }

    /** What books close with is compared with all worlds; a clerk adds up entries. */
    private static Dossier withoutClosings(Dossier dossier) {
        return dossier.withBookings(dossier.bookings().stream()
                .filter(booking -> booking.kind() != BookingKind.CLOSING_BALANCE)
                .toList());
    }

    private static <T> Optional<T> known(Figure<T> figure) {
        return Optional.of(figure).filter(Figure::isKnown).map(Figure::value);
    }

    @Property
    void attendance_is_what_a_clerk_counts_on_paper(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        NaiveFigures paper = new NaiveFigures(dossier, day);
        Attendance all = Attendance.of(dossier).asOf(day);

        assertThat(bounds(all.held().value().count()))
                .isEqualTo(bounds(paper.participations(e -> true, paper::held).plus(paper.unanswered(m -> true))));
        assertThat(bounds(all.planned().value().count()))
                .isEqualTo(bounds(paper.participations(e -> true, paper::planned)));
        assertThat(bounds(all.eventsHeld().value()))
                .isEqualTo(bounds(paper.occurrences(e -> true, paper::held).plus(paper.unanswered(m -> true))));
        assertThat(bounds(all.eventsPlanned().value())).isEqualTo(bounds(paper.occurrences(e -> true, paper::planned)));
        assertThat(bounds(all.ofMeasure("measure-1").held().value().count()))
                .isEqualTo(bounds(paper.participations(e -> e.measure().equals("measure-1"), paper::held)
                        .plus(paper.unanswered("measure-1"::equals))));
        assertThat(bounds(all.ofSeries("series-0").planned().value().count()))
                .isEqualTo(
                        bounds(paper.participations(e -> e.series().equals(Optional.of("series-0")), paper::planned)));
    }

    @Test
    void the_clerk_agrees_on_the_2019_report_of_kaisiadorys_too() {
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() == 2019; day = day.plusDays(5)) {
            money_is_what_a_clerk_computes_on_paper(Kaisiadorys.dossier(), day);
            money_is_what_a_clerk_computes_on_paper(Kaisiadorys.scenario(), day);
        }
    }

    @Property(tries = 4)
    void a_dossier_of_eight_hundred_facts_is_added_up_as_a_clerk_does_it(
            @ForAll long seed, @ForAll("days") LocalDate day) {
        Dossier dossier = GeneratedDossiers.large(800, seed);
        money_is_what_a_clerk_computes_on_paper(dossier, day);
        attendance_is_what_a_clerk_counts_on_paper(dossier, day);
    }

    @Property
    void the_books_and_the_figures_have_the_same_needs_and_appropriations_on_every_day(
            @ForAll("exactlyDated") Dossier dossier) {
        Ledger books = Books.of(dossier);
        LocalDate horizon = dossier.knownUntil().value();
        for (LocalDate day = GeneratedDossiers.FIRST_DAY; !day.isAfter(horizon); day = day.plusDays(5)) {
            for (ActionPlan plan : dossier.plans()) {
                BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
                Totals totals = books.view()
                        .ofPlan(plan.id())
                        .asOf(day)
                        .byCurrency()
                        .getOrDefault(dossier.currency().getCurrencyCode(), Totals.zero(dossier.currency()));
                Optional.of(gaps.appropriated().value())
                        .filter(AmountRange::isExact)
                        .ifPresent(money -> assertThat(totals.appropriated()).isEqualTo(money.exact()));
                known(gaps.need())
                        .filter(AmountRange::isExact)
                        .ifPresent(need -> assertThat(totals.of(EntryKind.NEED)).isEqualTo(need.exact()));
            }
        }
    }

    // ---- balances

    @Property
    void the_gap_and_what_is_appropriated_make_the_need(
            @ForAll("exactlyDated") Dossier dossier, @ForAll("days") LocalDate day) {
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            known(gaps.financing())
                    .filter(gap -> gap.missing().isExact())
                    .ifPresent(gap -> assertThat(Amounts.plus(
                                    gap.amount(), gaps.appropriated().value().exact()))
                            .isEqualTo(gaps.need().value().exact()));
        }
    }

    @Property
    void what_is_left_and_what_is_incurred_make_what_was_appropriated(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            List<Explanation> parts = gaps.unspent().explanation().parts();
            AmountRange spent = AmountRange.sum(
                    dossier.currency(),
                    parts.stream().skip(1).map(part -> part.value().asAmount()).toList());
            AmountRange appropriated = parts.get(0).value().asAmount();
            if (spent.isExact() && appropriated.isExact()) {
                assertThat(Amounts.plus(gaps.unspent().value().unspent().exact(), spent.exact()))
                        .isEqualTo(appropriated.exact());
            }
        }
    }

    @Property
    void what_is_left_is_committed_or_free(@ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        for (ActionPlan plan : dossier.plans()) {
            UnspentBalance balance =
                    BudgetGaps.of(dossier, plan.id()).asOf(day).unspent().value();
            assertThat(bounds(balance.free()))
                    .isEqualTo(bounds(balance.unspent().minus(balance.committed())));
            if (balance.unspent().isExact() && balance.committed().isExact()) {
                assertThat(Amounts.plus(
                                balance.committed().exact(), balance.free().exact()))
                        .isEqualTo(balance.unspent().exact());
            }
        }
    }

    // ---- time

    @Property
    void what_takes_effect_later_never_changes_an_earlier_figure(
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 20) int daysLater) {
        Sourced<PartialDate> later = Sourced.stated(PartialDate.of(DateRange.ofDay(day.plusDays(daysLater))));
        Dossier grown = Dossier.builder()
                .from(dossier)
                .addAppropriations(
                        Appropriation.builder()
                                .id("later-money")
                                .amount(Amounts.euro("700.00"))
                                .plan(Sourced.stated("plan-0"))
                                .strategicMeasure("line-0")
                                .effective(later)
                                .provenance(STATED)
                                .build(),
                        Appropriation.builder()
                                .id("later-money-of-the-measure")
                                .amount(Amounts.euro("1000.00"))
                                .strategicMeasure("line-0")
                                .effective(later)
                                .provenance(STATED)
                                .build())
                .addTransfers(Transfer.builder()
                        .id("later-transfer")
                        .amount(Amounts.euro("100.00"))
                        .recipient(DossierFixtures.ORGANISATION)
                        .purpose(DossierFixtures.text("kitkas"))
                        .paidFrom(Sourced.stated("later-money"))
                        .date(later)
                        .provenance(STATED)
                        .build())
                .addNeeds(Need.builder()
                        .id("later-need")
                        .plan("plan-0")
                        .amount(Amounts.euro("3250.00"))
                        .period(DateRange.ofYears(2019, 2020))
                        .effective(later)
                        .provenance(STATED)
                        .build())
                .build();
        if (!day.plusDays(daysLater)
                .isAfter(dossier.knownUntil().value())) { // held after it leaves open whether it was earlier
            grown = Dossier.builder()
                    .from(grown)
                    .addEvents(laterEvent(later))
                    .addExpenditures(Expenditure.builder()
                            .id("later-cost")
                            .subject("later-event")
                            .amount(Amounts.euro("50.00"))
                            .paidFrom(Sourced.stated("later-money"))
                            .provenance(STATED)
                            .build())
                    .build();
        }

        List<Figure<?>> before = DefaultFigures.of(dossier, day);
        List<Figure<?>> after = DefaultFigures.of(grown, day);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).value()).isEqualTo(before.get(i).value());
            if (!before.get(i)
                    .isUnexplained()) { // why nothing is known may change: a need that is not set yet is stated
                assertThat(after.get(i).explanation()).isEqualTo(before.get(i).explanation());
            }
        }
        assertThat(BudgetGaps.of(grown, "plan-0").asOf(day.plusDays(daysLater)).appropriated())
                .isNotEqualTo(BudgetGaps.of(dossier, "plan-0")
                        .asOf(day.plusDays(daysLater))
                        .appropriated());
    }

    private static Event laterEvent(Sourced<PartialDate> later) {
        return DossierFixtures.aDossier()
                .event(
                        "later-event",
                        EventState.HELD,
                        "2019",
                        event -> event.date(later).measure("measure-0").participations(Headcount.exactly(20)))
                .builder()
                .addPlans(DossierFixtures.aDossier()
                        .build()
                        .plans()
                        .get(0)
                        .withId("plan-of-later")
                        .withMeasures(DossierFixtures.measure("measure-0")))
                .build()
                .events()
                .get(0);
    }

    @Property
    void what_is_appropriated_moves_only_on_days_on_which_something_takes_effect(
            @ForAll("exactlyDated") Dossier dossier) {
        Set<LocalDate> effective = dossier.appropriations().stream()
                .map(money -> money.effective().value().asDay().orElseThrow())
                .collect(Collectors.toSet());
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id());
            for (int i = 1; i < GeneratedDossiers.DAYS; i++) {
                LocalDate day = GeneratedDossiers.FIRST_DAY.plusDays(i);
                if (!effective.contains(day)) {
                    assertThat(gaps.asOf(day).appropriated().value())
                            .isEqualTo(
                                    gaps.asOf(day.minusDays(1)).appropriated().value());
                }
            }
        }
    }

    @Property
    void what_has_happened_stays_so_and_never_becomes_less(@ForAll("dossiers") Dossier stated) {
        Dossier dossier = withoutClosings(stated); // made up, they do not hold together with later ones
        for (ActionPlan plan : dossier.plans()) {
            MonetaryAmount incurred = Amounts.zero(dossier.currency());
            MonetaryAmount appropriated = incurred;
            long participations = 0;
            long events = 0;
            for (int i = 0; i < GeneratedDossiers.DAYS; i += 3) {
                LocalDate day = GeneratedDossiers.FIRST_DAY.plusDays(i);
                BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
                Attendance attendance = Attendance.of(dossier).asOf(day);
                assertThat(gaps.incurred().value().lower().orElseThrow()).isGreaterThanOrEqualTo(incurred);
                incurred = gaps.incurred().value().lower().orElseThrow();
                assertThat(attendance.held().value().count().lower()).isGreaterThanOrEqualTo(participations);
                participations = attendance.held().value().count().lower();
                assertThat(attendance.eventsHeld().value().lower()).isGreaterThanOrEqualTo(events);
                events = attendance.eventsHeld().value().lower();
                if (dossier.appropriations().stream()
                        .allMatch(money -> money.within().isEmpty()
                                && (money.change() == ChangeKind.ORIGINAL || money.change() == ChangeKind.ADDED))) {
                    assertThat(gaps.appropriated().value().lower().orElseThrow())
                            .isGreaterThanOrEqualTo(appropriated);
                    appropriated = gaps.appropriated().value().lower().orElseThrow();
                }
            }
        }
    }

    @Property
    void an_answer_that_is_yes_stays_yes_and_a_planned_event_is_never_held_by_the_passing_of_time(
            @ForAll("dossiers") Dossier dossier) {
        for (Event event : dossier.events()) {
            Answer earlier = Answer.NO;
            for (int i = 0; i < GeneratedDossiers.DAYS; i++) {
                Answer held = Occurrences.of(dossier, GeneratedDossiers.FIRST_DAY.plusDays(i))
                        .held(event);
                assertThat(earlier == Answer.YES && held != Answer.YES).isFalse();
                assertThat(event.state() != EventState.HELD && held == Answer.YES)
                        .isFalse();
                earlier = held;
            }
        }
    }

    @Property
    void an_event_that_moves_from_planned_to_held_keeps_the_sum_of_both(
            @ForAll("dossiers") Dossier dossier, @ForAll @IntRange(min = 0, max = 300) int heads) {
        LocalDate horizon = dossier.knownUntil().value();
        Event planned = laterEvent(Sourced.stated(PartialDate.of(DateRange.ofDay(horizon.plusDays(1)))))
                .withState(EventState.PLANNED)
                .withParticipations(Headcount.exactly(heads));
        Event held =
                planned.withState(EventState.HELD).withDate(Sourced.stated(PartialDate.of(DateRange.ofDay(horizon))));

        Attendance before = Attendance.of(withEvent(dossier, planned));
        Attendance after = Attendance.of(withEvent(dossier, held));

        assertThat(after.held().value().plus(after.planned().value()))
                .isEqualTo(before.held().value().plus(before.planned().value()));
        assertThat(after.held().value()).isEqualTo(before.held().value().plus(Participations.exactly(heads)));
        assertThat(after.eventsHeld().value().plus(after.eventsPlanned().value()))
                .isEqualTo(
                        before.eventsHeld().value().plus(before.eventsPlanned().value()));
    }

    private static Dossier withEvent(Dossier dossier, Event event) {
        return Dossier.builder().from(dossier).addEvents(event).build();
    }

    @Property(tries = 8)
    void steps_are_what_asking_on_every_day_gives(@ForAll("dossiers") Dossier dossier) {
        DateRange days =
                DateRange.of(GeneratedDossiers.FIRST_DAY, GeneratedDossiers.FIRST_DAY.plusDays(GeneratedDossiers.DAYS));
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id());
            assertSteps(gaps, days, BudgetGaps::need);
            assertSteps(gaps, days, BudgetGaps::appropriated);
            assertSteps(gaps, days, BudgetGaps::financing);
            assertSteps(gaps, days, BudgetGaps::unspent);
            assertSteps(gaps, days, BudgetGaps::incurred);
            assertSteps(gaps, days, BudgetGaps::committed);
            assertSteps(gaps, days, BudgetGaps::balance);
            assertSteps(gaps, days, BudgetGaps::strategicMeasure);
        }
    }

    private static <T> void assertSteps(BudgetGaps gaps, DateRange days, Function<BudgetGaps, Figure<T>> figure) {
        Steps<T> steps = gaps.over(days, figure);
        days.dates()
                .forEach(day -> assertThat(steps.on(day).value())
                        .as("%s on %s", figure.apply(gaps).name(), day)
                        .isEqualTo(figure.apply(gaps.asOf(day)).value()));
    }

    // ---- parts

    @Property
    void the_tasks_and_years_of_a_plan_leave_nothing_of_it_out_and_never_have_more(
            @ForAll("exactlyDated") Dossier stated, @ForAll("days") LocalDate day) {
        Dossier dossier = withoutContradictions(stated);
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            List<BudgetGaps> tasks = new ArrayList<>(List.of(gaps.withoutTask()));
            plan.tasks().forEach(task -> tasks.add(gaps.ofTask(task.id())));
            // what is still to come when the plan ends, on no known day, is of a later year
            List<BudgetGaps> years = List.of(gaps.inYear(2019), gaps.inYear(2020), gaps.inYear(2021));
            for (List<BudgetGaps> parts : List.of(tasks, years)) {
                assertPartsEnclose(gaps, parts, BudgetGaps::appropriated);
                assertPartsEnclose(gaps, parts, BudgetGaps::need);
                assertPartsEnclose(gaps, parts, BudgetGaps::committed);
                assertPartsEnclose(gaps, parts, BudgetGaps::incurred);
            }
        }
    }

    /** Without parts of a changed or smaller whole or of one of another time, and without what takes away more than there may be. */
    private static Dossier withoutContradictions(Dossier stated) {
        return Dossier.builder()
                .from(stated)
                .needs(stated.needs().stream()
                        .filter(need -> need.within().isEmpty() || isASmallPart(stated, need))
                        .toList())
                .appropriations(stated.appropriations().stream()
                        .filter(money -> money.change() != ChangeKind.REDUCED)
                        .map(money -> money.withWithin())
                        .toList())
                .transfers(List.of())
                .expenditures(stated.expenditures().stream()
                        .map(cost -> cost.withPaidFrom(Optional.empty()))
                        .toList())
                .bookings(List.of())
                .build();
    }

    private static boolean isASmallPart(Dossier stated, Need part) {
        Need whole = stated.get(Need.class, part.within().get(0));
        return isASmallPart(stated.needs(), part, whole)
                && stated.needs().stream().noneMatch(need -> need.replaces().equals(Optional.of(whole.id())))
                && whole.period().encloses(part.period());
    }

    private static <F extends Itemised> boolean isASmallPart(List<F> all, F part, F whole) {
        F first = all.stream()
                .filter(each -> each.within().contains(whole.id()))
                .findFirst()
                .orElseThrow();
        return part.equals(first) && whole.within().isEmpty() && part.counted().isAtMost(whole.counted()) == Answer.YES;
    }

    /** A clerk does not know what to make of parts that are more than their whole. */
    private static Dossier withWholesThatHold(Dossier stated) {
        return Dossier.builder()
                .from(stated)
                .needs(stated.needs().stream()
                        .filter(need -> need.within().isEmpty() || isASmallPart(stated, need))
                        .toList())
                .appropriations(stated.appropriations().stream()
                        .map(money ->
                                money.within().isEmpty() || isASmallPart(stated, money) ? money : money.withWithin())
                        .toList())
                .build();
    }

    private static boolean isASmallPart(Dossier stated, Appropriation part) {
        Appropriation whole = stated.get(Appropriation.class, part.within().get(0));
        return whole.change() == ChangeKind.ORIGINAL
                && isASmallPart(stated.appropriations(), part, whole)
                && stated.appropriations().stream()
                        .noneMatch(each -> each.amends()
                                .filter(id -> id.equals(whole.id()) || id.equals(part.id()))
                                .isPresent());
    }

    /** What is not split may belong to each part, so that the parts together are as much as the whole, or bounds around it. */
    private static void assertPartsEnclose(
            BudgetGaps whole, List<BudgetGaps> parts, Function<BudgetGaps, Figure<AmountRange>> figure) {
        if (figure.apply(whole).isKnown() && parts.stream().map(figure).allMatch(Figure::isKnown)) {
            Interval all = interval(Quantity.of(figure.apply(whole).value()));
            Interval sum = parts.stream()
                    .map(part -> interval(Quantity.of(figure.apply(part).value())))
                    .reduce(Interval.ZERO, Interval::plus);
            assertThat(sum.encloses(all))
                    .as("%s around %s", text(sum), text(all))
                    .isTrue();
        }
    }

    // ---- order and grouping

    @Property
    void the_order_of_the_facts_changes_no_figure_and_no_word_of_its_explanation(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day, @ForAll long seed) {
        Dossier shuffled = GeneratedDossiers.shuffled(dossier, new Random(seed));
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps straight = BudgetGaps.of(dossier, plan.id()).asOf(day);
            BudgetGaps mixed = BudgetGaps.of(shuffled, plan.id()).asOf(day);
            assertThat(mixed.need()).isEqualTo(straight.need());
            assertThat(mixed.financing()).isEqualTo(straight.financing());
            assertThat(mixed.unspent()).isEqualTo(straight.unspent());
            assertThat(mixed.incurred()).isEqualTo(straight.incurred());
            assertThat(mixed.strategicMeasure()).isEqualTo(straight.strategicMeasure());
            assertThat(MeasureProgress.of(shuffled, plan.measures().get(0).id(), day))
                    .isEqualTo(
                            MeasureProgress.of(dossier, plan.measures().get(0).id(), day));
        }
        Attendance straight = Attendance.of(dossier).asOf(day);
        Attendance mixed = Attendance.of(shuffled).asOf(day);
        assertThat(mixed.held()).isEqualTo(straight.held());
        assertThat(mixed.planned()).isEqualTo(straight.planned());
        assertThat(mixed.eventsHeld()).isEqualTo(straight.eventsHeld());
        assertThat(mixed.heldWithUnknownAttendance()).isEqualTo(straight.heldWithUnknownAttendance());
        assertThat(mixed.undetermined()).isEqualTo(straight.undetermined());
    }

    @Property
    void the_measures_together_have_the_attendance_of_the_whole(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Attendance whole = Attendance.of(dossier).asOf(day);
        Attendance one = whole.ofMeasure("measure-0");
        Attendance other = whole.ofMeasure("measure-1");
        assertThat(one.held().value().plus(other.held().value()))
                .isEqualTo(whole.held().value());
        assertThat(one.planned().value().plus(other.planned().value()))
                .isEqualTo(whole.planned().value());
        assertThat(one.eventsHeld().value().plus(other.eventsHeld().value()))
                .isEqualTo(whole.eventsHeld().value());
    }

    @Property
    void a_batch_stated_in_two_parts_counts_and_costs_the_same(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        List<Event> halves = new ArrayList<>();
        List<Expenditure> onSeries = dossier.expenditures().stream()
                .filter(cost -> cost.subject().orElseThrow().startsWith("series"))
                .toList();
        for (Event event : dossier.events()) {
            if (event.occurrences() > 1 && event.participations().equals(Headcount.unknown())) {
                halves.add(event.withOccurrences(1));
                halves.add(event.withId(event.id() + "-rest").withOccurrences(event.occurrences() - 1));
            } else {
                halves.add(event);
            }
        }
        Dossier whole = dossier.withExpenditures(onSeries);
        Dossier split = whole.withEvents(halves);
        for (ActionPlan plan : dossier.plans()) {
            assertThat(BudgetGaps.of(split, plan.id()).asOf(day).unspent().value())
                    .isEqualTo(
                            BudgetGaps.of(whole, plan.id()).asOf(day).unspent().value());
        }
        assertThat(Attendance.of(split).asOf(day).held().value())
                .isEqualTo(Attendance.of(whole).asOf(day).held().value());
        assertThat(Attendance.of(split).asOf(day).eventsHeld().value())
                .isEqualTo(Attendance.of(whole).asOf(day).eventsHeld().value());
    }

    @Property
    void what_is_summed_over_time_is_what_each_day_sums(@ForAll("dossiers") Dossier dossier) {
        DateRange period = DateRange.ofYear(2019);
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps whole = BudgetGaps.of(dossier, plan.id());
            for (BudgetGaps gaps : List.of(whole, whole.inYear(2019), whole.asFirstApproved())) {
                assertSameSteps(gaps.needOver(period), gaps.over(period, BudgetGaps::need));
                assertSameSteps(gaps.appropriatedOver(period), gaps.over(period, BudgetGaps::appropriated));
                assertSameSteps(gaps.financingOver(period), gaps.over(period, BudgetGaps::financing));
            }
        }
    }

    private static <T> void assertSameSteps(Steps<T> steps, Steps<T> dayByDay) {
        assertThat(steps.movesOn()).isEqualTo(dayByDay.movesOn());
        for (int i = 0; i < steps.steps().size(); i++) {
            Figure<T> figure = steps.steps().get(i).figure();
            Figure<T> other = dayByDay.steps().get(i).figure();
            assertThat(figure.value()).isEqualTo(other.value());
            assertThat(figure.explanation()).isEqualTo(other.explanation());
        }
    }

    @Property
    void an_appropriation_made_in_two_parts_appropriates_the_same(
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 100_000) int cents) {
        MonetaryAmount part = Amounts.ofMinor(cents, dossier.currency());
        List<Appropriation> parts = new ArrayList<>();
        for (Appropriation money : dossier.appropriations()) {
            boolean alone = money.within().isEmpty()
                    && money.amends().isEmpty()
                    && dossier.appropriations().stream()
                            .noneMatch(other -> other.amends().equals(Optional.of(money.id()))
                                    || other.within().contains(money.id()));
            if (alone
                    && money.amount().currency().equals(dossier.currency())
                    && Amounts.compare(part, money.counted().exact()) <= 0) {
                parts.add(money.withAmount(
                        StatedAmount.exactly(Amounts.minus(money.counted().exact(), part))));
                parts.add(money.withId(money.id() + "-part").withAmount(StatedAmount.exactly(part)));
            } else {
                parts.add(money);
            }
        }
        Dossier split = dossier.withAppropriations(parts);
        for (ActionPlan plan : dossier.plans()) {
            assertThat(BudgetGaps.of(split, plan.id()).asOf(day).appropriated().value())
                    .isEqualTo(BudgetGaps.of(dossier, plan.id())
                            .asOf(day)
                            .appropriated()
                            .value());
        }
    }

    // ---- explanations

    @Property
    void every_node_of_an_explanation_is_what_its_parts_make_and_the_root_is_the_figure(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        for (Figure<?> figure : DefaultFigures.of(dossier, day)) {
            Explanation tree = figure.explanation();
            assertThat(evaluated(tree)).isEqualTo(bounds(tree.value()));
            assertThat(bounds(tree.value())).isEqualTo(bounds(valueOf(figure.value())));
        }
    }

    @Property
    void every_leaf_names_a_fact_with_a_source_or_is_an_assumption(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        assertEveryLeafHasASource(dossier, day);
    }

    @Test
    void every_leaf_of_the_2019_report_of_kaisiadorys_names_a_fact_with_a_source_or_is_an_assumption() {
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() == 2019; day = day.plusDays(5)) {
            assertEveryLeafHasASource(Kaisiadorys.dossier(), day);
            assertEveryLeafHasASource(Kaisiadorys.scenario(), day);
        }
    }

    @Property
    void no_node_is_firmer_than_its_weakest_part(@ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        for (Figure<?> figure : DefaultFigures.of(dossier, day)) {
            DefaultFigures.counted(figure.explanation()).forEach(node -> {
                for (Explanation part : node.parts()) {
                    assertThat(node.basis().compareTo(part.basis())).isNotNegative();
                }
                if (node.operation() != Explanation.Operation.GIVEN) {
                    assertThat(node.basis()).isNotEqualTo(Basis.STATED);
                }
            });
        }
    }

    private static void assertEveryLeafHasASource(Dossier dossier, LocalDate day) {
        for (Figure<?> figure : DefaultFigures.of(dossier, day)) {
            DefaultFigures.shown(figure.explanation())
                    .filter(node -> node.operation() == Explanation.Operation.GIVEN)
                    .forEach(leaf -> {
                        assertThat(leaf.parts()).isEmpty();
                        if (leaf.fact().isPresent()) {
                            Fact fact = dossier.fact(leaf.fact().get()).orElseThrow();
                            assertThat(fact.sources()).as(fact.id()).isNotEmpty();
                            assertThat(leaf.sources()).containsAll(fact.sources());
                        } else if (leaf.basis() != Basis.ASSUMED) {
                            assertThat(isOpen(leaf.value())).as(leaf.toString()).isTrue();
                        }
                    });
        }
    }

    /** What is not recorded has no upper bound. */
    private static boolean isOpen(Quantity value) {
        return value instanceof Quantity.OfAmount
                ? value.asAmount().upper().isEmpty()
                : value.asCount().upper().isEmpty();
    }

    /** The value of a node computed from its leaves, with decimal numbers only. */
    private static String evaluated(Explanation node) {
        return text(evaluate(node));
    }

    private static Interval evaluate(Explanation node) {
        List<Interval> parts =
                node.parts().stream().map(FigureProperties::evaluate).toList();
        return switch (node.operation()) {
            case GIVEN -> interval(node.value());
            case SUM -> parts.stream().reduce(Interval.ZERO, Interval::plus);
            case DIFFERENCE -> parts.stream().skip(1).reduce(parts.get(0), (rest, part) -> rest.plus(part.negated()));
            case PRODUCT -> parts.get(0).times(parts.get(1));
            case EXCESS ->
                parts.stream()
                        .skip(1)
                        .reduce(parts.get(0), (rest, part) -> rest.plus(part.negated()))
                        .orNothing();
            case QUOTIENT -> parts.get(0).dividedBy(parts.get(1), node.value());
            case PERSONS -> parts.get(0).peopleAt(parts.get(1));
            case UNION -> parts.stream().reduce(Interval.ZERO, Interval::union);
            case BOTH -> parts.stream().reduce(Interval::and).orElseThrow();
            case OVERLAP -> overlap(parts);
            case LARGEST -> parts.stream().reduce(Interval::larger).orElseThrow();
            case EITHER -> parts.stream().reduce(Interval::or).orElseThrow();
        };
    }

    /** What all but the last have in common within the last. */
    private static Interval overlap(List<Interval> parts) {
        Interval whole = parts.get(parts.size() - 1);
        Interval sum = parts.stream().limit(parts.size() - 1).reduce(Interval.ZERO, Interval::plus);
        for (int i = 2; i < parts.size(); i++) {
            sum = sum.plus(whole.negated());
        }
        Optional<BigDecimal> most = parts.stream()
                .limit(parts.size() - 1)
                .flatMap(part -> part.most().stream())
                .min(Comparator.naturalOrder());
        BigDecimal least = sum.least().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
        return new Interval(Optional.of(most.map(least::min).orElse(least)), most);
    }

    /** From the least to the most, either of which may be missing. */
    private record Interval(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        static final Interval ZERO = new Interval(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));

        /** Nothing where it would be less. */
        Interval orNothing() {
            return new Interval(
                    Optional.of(least.orElse(BigDecimal.ZERO).max(BigDecimal.ZERO)),
                    most.map(bound -> bound.max(BigDecimal.ZERO)));
        }

        boolean encloses(Interval other) {
            return least.filter(bound -> bound.compareTo(other.least.orElseThrow()) > 0)
                            .isEmpty()
                    && most.filter(bound -> other.most
                                    .filter(its -> its.compareTo(bound) <= 0)
                                    .isEmpty())
                            .isEmpty();
        }

        Interval plus(Interval other) {
            return new Interval(least.flatMap(a -> other.least.map(a::add)), most.flatMap(a -> other.most.map(a::add)));
        }

        /** Of two that are not negative; money is rounded outward to the cent, other quotients are compared to twenty places. */
        Interval dividedBy(Interval by, Quantity result) {
            int places = result instanceof Quantity.OfAmount ? 2 : 20;
            boolean people = !(result instanceof Quantity.OfAmount);
            Optional<BigDecimal> fewest = by.least.map(n -> people && n.signum() == 0 ? BigDecimal.ONE : n);
            return new Interval(
                    by.most.isPresent()
                            ? least.map(n -> n.divide(by.most.get(), places, RoundingMode.FLOOR))
                            : Optional.of(BigDecimal.ZERO),
                    fewest.orElseThrow().signum() == 0
                            ? Optional.empty()
                            : most.map(n -> n.divide(fewest.get(), places, RoundingMode.CEILING)));
        }

        /** Whoever was counted came at least once, and at most once to each occasion. */
        Interval peopleAt(Interval occasions) {
            return new Interval(least.map(n -> n.divide(occasions.most.orElseThrow(), 0, RoundingMode.CEILING)), most);
        }

        /** The same people may be in both, or all may be different. */
        Interval union(Interval other) {
            return new Interval(least.flatMap(a -> other.least.map(a::max)), plus(other).most);
        }

        /** What both say. */
        Interval larger(Interval other) {
            return new Interval(
                    least.flatMap(a -> other.least.map(a::max)).or(() -> least).or(() -> other.least),
                    most.flatMap(a -> other.most.map(a::max)));
        }

        Interval or(Interval other) {
            return new Interval(least.flatMap(a -> other.least.map(a::min)), most.flatMap(a -> other.most.map(a::max)));
        }

        Interval and(Interval other) {
            return new Interval(
                    least.flatMap(a -> other.least.map(a::max)),
                    most.flatMap(a -> other.most.map(a::min)).or(() -> most).or(() -> other.most));
        }

        Interval negated() {
            return new Interval(most.map(BigDecimal::negate), least.map(BigDecimal::negate));
        }

        /** Of two that are not negative. */
        Interval times(Interval other) {
            return new Interval(
                    least.flatMap(a -> other.least.map(a::multiply)), most.flatMap(a -> other.most.map(a::multiply)));
        }
    }

    private static Interval interval(Quantity quantity) {
        if (quantity instanceof Quantity.OfAmount money) {
            return new Interval(
                    money.amount().lower().map(FigureProperties::decimal),
                    money.amount().upper().map(FigureProperties::decimal));
        }
        if (quantity instanceof Quantity.OfRatio quotient) {
            return new Interval(
                    Optional.of(quotient.ratio().lower().decimal(20, RoundingMode.FLOOR)),
                    quotient.ratio().upper().map(bound -> bound.decimal(20, RoundingMode.CEILING)));
        }
        Headcount count = quantity.asCount();
        return new Interval(
                Optional.of(BigDecimal.valueOf(count.lower())),
                count.upper().isPresent()
                        ? Optional.of(BigDecimal.valueOf(count.upper().getAsLong()))
                        : Optional.empty());
    }

    private static BigDecimal decimal(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    private static Quantity valueOf(Object value) {
        if (value instanceof FundingGap gap) {
            return Quantity.of(gap.missing());
        }
        if (value instanceof UnspentBalance balance) {
            return Quantity.of(balance.unspent());
        }
        if (value instanceof AmountRange range) {
            return Quantity.of(range);
        }
        if (value instanceof Persons people) {
            return Quantity.of(people.count());
        }
        return Quantity.of(value instanceof Participations people ? people.count() : (Headcount) value);
    }

    private static String bounds(Quantity quantity) {
        return text(interval(quantity));
    }

    private static String bounds(AmountRange range) {
        return text(interval(Quantity.of(range)));
    }

    private static String bounds(Headcount count) {
        return text(interval(Quantity.of(count)));
    }

    private static String bounds(Bounds bounds) {
        return text(new Interval(Optional.of(bounds.least()), Optional.ofNullable(bounds.most())));
    }

    private static String text(Interval interval) {
        return plain(interval.least()) + ".." + plain(interval.most());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
