package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is not recorded is unknown, and statements that it is not there make it known: laws over generated dossiers. */
class CompletenessProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers()
                .map(dossier -> dossier.withCompleteness().withInactivity());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedDossiers.days();
    }

    @Property
    void declaring_more_complete_never_widens_a_bound(
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll Set<ListKind> complete,
            @ForAll Set<ListKind> partial,
            @ForAll Set<ListKind> numbered,
            @ForAll @IntRange(max = 2) int less,
            @ForAll ListKind further) {
        Dossier before = dossier.withCompleteness(Stream.of(
                        stated(complete, Extent.COMPLETE),
                        stated(partial, Extent.PARTIAL),
                        numbers(dossier, numbered, less))
                .flatMap(Function.identity())
                .toList());
        Dossier after = dossier.withCompleteness(
                Stream.of(before.completeness().stream(), Stream.of(statement("further", further, Extent.COMPLETE)))
                        .flatMap(Function.identity())
                        .toList());

        ImmutableList<Figure<?>> wide = DefaultFigures.of(before, day);
        ImmutableList<Figure<?>> narrow = DefaultFigures.of(after, day);
        for (int i = 0; i < wide.size(); i++) {
            Optional<Bounds> outer = bounds(wide.get(i));
            Optional<Bounds> inner = bounds(narrow.get(i));
            assertThat(outer.isPresent() && inner.isEmpty())
                    .as(narrow.get(i)::toString)
                    .isFalse();
            if (outer.isPresent()) {
                assertThat(outer.get().enclose(inner.orElseThrow()))
                        .as(wide.get(i) + " and then " + narrow.get(i))
                        .isTrue();
            }
        }
    }

    @Property
    void adding_to_a_partial_list_of_what_nothing_takes_back_never_lowers_a_minimum(
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 9000) int cents) {
        Dossier few = dossier.withCompleteness(stated(Set.of(ListKind.EVENTS, ListKind.EXPENDITURES), Extent.PARTIAL)
                .toList());
        String plan = dossier.plans().get(0).id();
        Dossier more = Dossier.builder()
                .from(few)
                .addEvents(Event.builder()
                        .from(
                                dossier.events().isEmpty()
                                        ? anEvent(dossier)
                                        : dossier.events().get(0))
                        .id("further-event")
                        .state(EventState.HELD)
                        .postponedTo(Optional.empty())
                        .reason(Optional.empty())
                        .build())
                .addExpenditures(Expenditure.builder()
                        .id("further-cost")
                        .plan(plan)
                        .amount(Amounts.of(BigDecimal.valueOf(cents, 2), dossier.currency()))
                        .date(Sourced.stated(PartialDate.parse("2019-11-01")))
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(Attendance.of(more).asOf(day).eventsHeld().value().lower())
                .isGreaterThanOrEqualTo(
                        Attendance.of(few).asOf(day).eventsHeld().value().lower());
        assertThat(Attendance.of(more).asOf(day).held().value().count().lower())
                .isGreaterThanOrEqualTo(
                        Attendance.of(few).asOf(day).held().value().count().lower());
        assertThat(lower(BudgetGaps.of(more, plan).asOf(day).incurred()))
                .isGreaterThanOrEqualTo(lower(BudgetGaps.of(few, plan).asOf(day).incurred()));
    }

    @Property
    void removing_the_facts_of_a_kind_makes_its_figures_unknown(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Dossier nothing = bare(dossier);

        assertThat(Attendance.of(nothing).asOf(day).eventsHeld().value().isKnown())
                .isFalse();
        assertThat(Attendance.of(nothing).asOf(day).held().value().count().isKnown())
                .isFalse();
        for (ActionPlan plan : nothing.plans()) {
            BudgetGaps gaps = BudgetGaps.of(nothing, plan.id()).asOf(day);
            for (Figure<?> figure : List.of(
                    gaps.need(),
                    gaps.appropriated(),
                    gaps.financing(),
                    gaps.spent(),
                    gaps.paid(),
                    gaps.committed(),
                    gaps.balance(),
                    gaps.unfunded())) {
                assertThat(figure.isKnown()).as(figure.toString()).isFalse();
            }
            assertThat(gaps.incurred().value().upper()).isEmpty();
            assertThat(gaps.daysUnfunded(plan.period().orElseThrow())).isEqualTo(Headcount.zero());
        }
    }

    @Property(tries = 150)
    void removing_the_facts_of_one_kind_makes_its_own_figures_unknown_whatever_else_is_recorded(
            @ForAll("dossiers") Dossier generated, @ForAll("days") LocalDate day) {
        Dossier dossier =
                generated.withClaims().withContradictions().withDecisions().withBookings();
        Dossier withoutEvents = Dossier.builder()
                .from(dossier)
                .series(List.of())
                .events(List.of())
                .expenditures(dossier.expenditures().stream()
                        .filter(cost -> cost.subject().isEmpty())
                        .toList())
                .payments(List.of())
                .build();
        Dossier withoutNeeds = dossier.withNeeds();

        assertThat(Attendance.of(withoutEvents).asOf(day).eventsHeld().value().isKnown())
                .isFalse();
        for (ActionPlan plan : dossier.plans()) {
            assertThat(BudgetGaps.of(withoutNeeds, plan.id()).asOf(day).need().isKnown())
                    .isFalse();
            assertThat(BudgetGaps.of(dossier.withExpenditures().withPayments(), plan.id())
                            .asOf(day)
                            .incurred()
                            .value()
                            .upper())
                    .isEmpty();
        }
    }

    @Property
    void the_slices_by_source_manager_and_year_are_together_what_is_appropriated(
            @ForAll("dossiers") Dossier generated, @ForAll("days") LocalDate day) {
        Dossier dossier = marked(generated);
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            assertTogether(gaps, List.of(FundingSourceKind.MUNICIPAL_BUDGET, FundingSourceKind.EU), gaps::from);
            assertTogether(
                    gaps,
                    List.of(DossierFixtures.ORGANISATION, dossier.municipality().id()),
                    gaps::managedBy);
            assertTogether(gaps, List.of(2019, 2020), gaps::inYear);
        }
    }

    /** The same with every appropriation of one of two sources, managers and years, and none a part of another; changes are as their originals. */
    private static Dossier marked(Dossier dossier) {
        List<Appropriation> marked = new ArrayList<>();
        for (Appropriation money : dossier.appropriations()) {
            boolean odd = marked.size() % 2 == 1;
            Appropriation alone = money.withWithin();
            marked.add(
                    money.amends().isEmpty()
                            ? alone.withSourceKind(odd ? FundingSourceKind.EU : FundingSourceKind.MUNICIPAL_BUDGET)
                                    .withManager(
                                            odd
                                                    ? DossierFixtures.ORGANISATION
                                                    : dossier.municipality().id())
                                    .withPeriod(DateRange.ofYear(odd ? 2020 : 2019))
                            : alone.withSourceKind(Optional.empty())
                                    .withManager(Optional.empty())
                                    .withPeriod(Optional.empty()));
        }
        return dossier.withAppropriations(marked);
    }

    private static <M> void assertTogether(BudgetGaps gaps, List<M> marks, Function<M, BudgetGaps> slice) {
        Optional<Bounds> whole = bounds(gaps.appropriated());
        List<Optional<Bounds>> slices = marks.stream()
                .map(mark -> bounds(slice.apply(mark).appropriated()))
                .toList();
        if (whole.isPresent() && !marks.isEmpty() && slices.stream().allMatch(Optional::isPresent)) {
            Bounds together = slices.stream().map(Optional::get).reduce(Bounds.NOTHING, Bounds::plus);
            assertThat(together.enclose(whole.get()))
                    .as(whole + " of " + slices)
                    .isTrue();
        }
    }

    // ---- helpers

    private static Stream<CompletenessStatement> stated(Set<ListKind> kinds, Extent extent) {
        return kinds.stream().sorted().map(kind -> statement(extent + "-" + kind.ordinal(), kind, extent));
    }

    /** Numbers that agree with what is recorded, whether or not it is all. */
    private static Stream<CompletenessStatement> numbers(Dossier dossier, Set<ListKind> kinds, int less) {
        return kinds.stream()
                .sorted()
                .map(kind -> CompletenessStatement.builder()
                        .id("number-" + kind.ordinal())
                        .list(kind)
                        .number(Headcount.atLeast(Math.max(
                                0,
                                KnownLists.of(dossier)
                                                .recorded(kind, Optional.empty(), Optional.empty())
                                                .lower()
                                        - less)))
                        .provenance(STATED)
                        .build());
    }

    private static CompletenessStatement statement(String id, ListKind kind, Extent extent) {
        return CompletenessStatement.builder()
                .id(id)
                .list(kind)
                .extent(extent)
                .provenance(STATED)
                .build();
    }

    private static Event anEvent(Dossier dossier) {
        return Event.builder()
                .id("any")
                .measure(dossier.plans().get(0).measures().get(0).id())
                .kind(EventKind.LECTURE)
                .title(dossier.title())
                .state(EventState.HELD)
                .date(Sourced.stated(PartialDate.parse("2019-11-01")))
                .provenance(STATED)
                .build();
    }

    /** Without money and events, and what names them. */
    private static Dossier bare(Dossier dossier) {
        return Dossier.builder()
                .from(dossier)
                .series(List.of())
                .events(List.of())
                .needs(List.of())
                .appropriations(List.of())
                .revenues(List.of())
                .contracts(List.of())
                .transfers(List.of())
                .expenditures(List.of())
                .payments(List.of())
                .bookings(List.of())
                .claims(List.of())
                .contradictions(List.of())
                .decisions(List.of())
                .build();
    }

    private static BigDecimal lower(Figure<AmountRange> figure) {
        return figure.value().lower().map(Amounts::decimal).orElse(BigDecimal.valueOf(Long.MIN_VALUE));
    }

    /** The bounds of a figure in decimal numbers; none of one that is undetermined. */
    private static Optional<Bounds> bounds(Figure<?> figure) {
        return figure.isUnexplained()
                ? Optional.empty()
                : Optional.of(Bounds.of(figure.explanation().value()));
    }

    private record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        static final Bounds NOTHING = new Bounds(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));

        static Bounds of(Quantity quantity) {
            if (quantity instanceof Quantity.OfAmount money) {
                return new Bounds(
                        money.amount().lower().map(Amounts::decimal),
                        money.amount().upper().map(Amounts::decimal));
            }
            return new Bounds(
                    Optional.of(BigDecimal.valueOf(quantity.asCount().lower())),
                    quantity.asCount().upper().isPresent()
                            ? Optional.of(BigDecimal.valueOf(
                                    quantity.asCount().upper().getAsLong()))
                            : Optional.empty());
        }

        Bounds plus(Bounds other) {
            return new Bounds(
                    least.flatMap(one -> other.least.map(one::add)), most.flatMap(one -> other.most.map(one::add)));
        }

        boolean enclose(Bounds inner) {
            return (least.isEmpty()
                            || inner.least
                                    .filter(least -> least.compareTo(this.least.get()) >= 0)
                                    .isPresent())
                    && (most.isEmpty()
                            || inner.most
                                    .filter(most -> most.compareTo(this.most.get()) <= 0)
                                    .isPresent());
        }
    }
}
