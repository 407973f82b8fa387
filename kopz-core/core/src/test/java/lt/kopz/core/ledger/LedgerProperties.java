package lt.kopz.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    @Provide
    Arbitrary<List<LedgerEntry>> few() {
        return GeneratedLedgers.entries(80);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedLedgers.days();
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 3);
    }

    private static void assertSame(Totals totals, Map<EntryKind, BigDecimal> naive) {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(Amounts.decimal(totals.of(kind))).as(kind.name()).isEqualByComparingTo(naive.get(kind));
        }
    }

    @Property(tries = 60)
    void a_sum_lies_within_its_range_on_whatever_days_of_their_spans_entries_took_effect(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day, @ForAll Random random) {
        LedgerView view = Ledger.of(entries).view().asOf(day);
        LedgerView world = Ledger.of(entries.stream()
                        .map(entry -> entry.during(DateRange.ofDay(entry.day()
                                .minusDays(random.nextInt((int) entry.span().days())))))
                        .toList())
                .view()
                .asOf(day);
        entries.stream().map(entry -> entry.amount().getCurrency()).distinct().forEach(currency -> {
            for (Sum sum : Sum.values()) {
                assertThat(view.range(sum, currency)
                                .contains(world.totals(currency).of(sum)))
                        .as("%s of %s as of %s", sum, currency, day)
                        .isTrue();
            }
        });
    }

    @Property(tries = 60)
    void totals_are_what_adding_up_one_by_one_gives(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day, @ForAll("numbers") int number) {
        LedgerView view = Ledger.of(entries).view().asOf(day);
        NaiveBooks naive = new NaiveBooks(entries);
        Predicate<LedgerEntry> until = NaiveBooks.until(day);
        FundingSourceKind source = FundingSourceKind.COMMON.get(number);
        for (String currency : List.of("EUR", "LTL", "JPY", "KWD")) {
            CurrencyUnit unit = Amounts.currency(currency);
            assertSame(view.totals(unit), naive.totals(currency, until));
            assertSame(
                    view.ofPlan("plan-" + number).totals(unit),
                    naive.totals(
                            currency,
                            until.and(entry -> naive.plan(entry)
                                    .filter(("plan-" + number)::equals)
                                    .isPresent())));
            assertSame(
                    view.ofMeasure("measure-" + number).from(source).totals(unit),
                    naive.totals(
                            currency,
                            until.and(entry -> naive.measure(entry)
                                            .filter(("measure-" + number)::equals)
                                            .isPresent()
                                    && naive.source(entry)
                                            .filter(source::equals)
                                            .isPresent())));
            int year = 2019 + number % 3;
            assertSame(
                    view.inYear(year).totals(unit),
                    naive.totals(currency, until.and(entry -> naive.year(entry).equals(Optional.of(year)))));
            assertSame(
                    view.managedBy("manager-" + number)
                            .ofProgramme("programme-" + number % 2)
                            .totals(unit),
                    naive.totals(
                            currency,
                            until.and(entry -> naive.manager(entry)
                                            .filter(("manager-" + number)::equals)
                                            .isPresent()
                                    && naive.programme(entry)
                                            .filter(("programme-" + number % 2)::equals)
                                            .isPresent())));
            assertSame(
                    view.with("party-" + number).totals(unit),
                    naive.totals(
                            currency,
                            until.and(entry -> entry.party()
                                    .filter(("party-" + number)::equals)
                                    .isPresent())));
        }
    }

    @Property(tries = 30)
    void two_thousand_entries_add_up_too(
            @ForAll("days") LocalDate day, @ForAll("numbers") int number, @ForAll long seed) {
        List<LedgerEntry> entries = GeneratedLedgers.entries(2000, seed);
        LedgerView view = Ledger.of(entries).view().asOf(day);
        NaiveBooks naive = new NaiveBooks(entries);
        Predicate<LedgerEntry> until = NaiveBooks.until(day);
        for (String currency : List.of("EUR", "LTL", "JPY", "KWD")) {
            CurrencyUnit unit = Amounts.currency(currency);
            assertSame(view.totals(unit), naive.totals(currency, until));
            assertSame(
                    view.ofPlan("plan-" + number).inYear(2020).totals(unit),
                    naive.totals(
                            currency,
                            until.and(entry -> naive.plan(entry)
                                            .filter(("plan-" + number)::equals)
                                            .isPresent()
                                    && naive.year(entry).equals(Optional.of(2020)))));
        }
    }

    @Property(tries = 60)
    void the_measures_and_the_years_of_a_view_are_those_of_its_entries(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day) {
        LedgerView view = Ledger.of(entries).view().asOf(day);
        NaiveBooks naive = new NaiveBooks(entries);
        List<LedgerEntry> known = entries.stream().filter(NaiveBooks.until(day)).toList();
        assertThat(view.byMeasure().keySet())
                .containsExactlyElementsOf(known.stream()
                        .flatMap(entry -> naive.measure(entry).stream())
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(view.byYear().keySet())
                .containsExactlyElementsOf(known.stream()
                        .flatMap(entry -> naive.year(entry).stream())
                        .distinct()
                        .sorted()
                        .toList());
        view.byMeasure()
                .forEach((measure, part) -> part.byYear()
                        .forEach((year, money) -> assertThat(money.totals(EURO))
                                .isEqualTo(view.inYear(year).ofMeasure(measure).totals(EURO))));
    }

    @Property(tries = 60)
    void what_is_added_up_by_a_mark_is_what_a_view_narrowed_to_each_of_its_values_gives(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day) {
        LedgerView view = Ledger.of(entries).view().asOf(day);
        Map<Mark, Function<String, LedgerView>> narrowed = Map.of(
                Mark.PLAN, view::ofPlan,
                Mark.MEASURE, view::ofMeasure,
                Mark.SOURCE, code -> view.from(new FundingSourceKind(code)),
                Mark.YEAR, year -> view.inYear(Integer.parseInt(year)),
                Mark.PARTY, view::with,
                Mark.PROGRAMME, view::ofProgramme,
                Mark.MANAGER, view::managedBy,
                Mark.ACCOUNT, view::onAccount);
        NaiveBooks naive = new NaiveBooks(entries);
        narrowed.forEach((mark, to) -> view.by(mark).forEach((name, totals) -> {
            if (!name.isEmpty()) {
                assertThat(totals)
                        .as(mark + " " + name)
                        .isEqualTo(to.apply(name).byCurrency());
            }
        }));
        assertThat(view.by(Mark.YEAR).keySet().stream().filter(year -> !year.isEmpty()))
                .containsExactlyElementsOf(
                        view.byYear().keySet().stream().map(String::valueOf).toList());
        assertSame(
                view.by(Mark.YEAR).getOrDefault("", ImmutableSortedMap.of()).getOrDefault("EUR", Totals.zero(EURO)),
                naive.totals(
                        "EUR",
                        NaiveBooks.until(day).and(entry -> naive.year(entry).isEmpty())));
        assertSame(
                view.by(Mark.PARTY).getOrDefault("", ImmutableSortedMap.of()).getOrDefault("EUR", Totals.zero(EURO)),
                naive.totals(
                        "EUR", NaiveBooks.until(day).and(entry -> entry.party().isEmpty())));
    }

    // With nested rows it is no law: what is not divided among the years counts in the whole and in no year.
    @Property(tries = 60)
    void the_years_of_books_without_nested_rows_add_up_to_the_whole(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day, @ForAll long seed) {
        List<LedgerEntry> flat =
                entries.stream().filter(entry -> entry.within().isEmpty()).toList();
        LedgerView view = Ledger.of(flat).view().asOf(day);
        List<Totals> years = new ArrayList<>(
                view.byYear().values().stream().map(year -> year.totals(EURO)).toList());
        Collections.shuffle(years, new Random(seed));
        assertThat(years.stream().reduce(Totals.zero(EURO), Totals::plus)).isEqualTo(view.totals(EURO));
    }

    @Property(tries = 60)
    void partial_totals_merge_in_any_order_and_grouping(@ForAll("few") List<LedgerEntry> entries, @ForAll long seed) {
        Ledger ledger = Ledger.of(entries);
        List<Totals> parts = new ArrayList<>();
        DateRange all =
                DateRange.of(GeneratedLedgers.FIRST_DAY, GeneratedLedgers.FIRST_DAY.plusDays(GeneratedLedgers.DAYS));
        List<LedgerEntry> flat =
                entries.stream().filter(entry -> entry.within().isEmpty()).toList();
        Ledger unnested = Ledger.of(flat);
        for (DateRange month : all.splitBy(Cadence.Unit.MONTH)) {
            parts.add(unnested.view().during(month).totals(EURO));
        }
        Collections.shuffle(parts, new Random(seed));
        int cut = parts.size() / 3;
        Totals grouped = parts.subList(0, cut).stream()
                .reduce(Totals.zero(EURO), Totals::plus)
                .plus(parts.subList(cut, parts.size()).parallelStream().reduce(Totals.zero(EURO), Totals::plus));
        assertThat(grouped).isEqualTo(unnested.view().totals(EURO));
        assertThat(Totals.zero(EURO).plus(grouped)).isEqualTo(grouped);
        assertThat(ledger.entries()).isEqualTo(entries);
    }

    @Property(tries = 60)
    void what_each_plan_adds_up_to_is_the_same_in_one_pass_by_index_and_one_by_one(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day, @ForAll("numbers") int number) {
        Ledger ledger = Ledger.of(entries);
        NaiveBooks naive = new NaiveBooks(entries);
        Predicate<LedgerEntry> until = NaiveBooks.until(day);
        int year = 2019 + number % 3;
        for (String currency : List.of("EUR", "LTL", "JPY", "KWD")) {
            CurrencyUnit unit = Amounts.currency(currency);
            Map<String, Totals> byPlan = ledger.view().asOf(day).byPlan(unit);
            Map<String, Totals> ofYear = ledger.view().asOf(day).inYear(year).byPlan(unit);
            Map<String, Totals> ofParty = ledger.view().with("party-" + number).byPlan(unit);
            for (String plan : List.of("plan-0", "plan-1", "plan-2", "no-plan")) {
                Predicate<LedgerEntry> ofPlan =
                        entry -> naive.plan(entry).filter(plan::equals).isPresent();
                Map<EntryKind, BigDecimal> expected = naive.totals(currency, until.and(ofPlan));
                Totals totals = byPlan.getOrDefault(plan, Totals.zero(unit));
                assertSame(totals, expected);
                assertSame(
                        ofYear.getOrDefault(plan, Totals.zero(unit)),
                        naive.totals(
                                currency,
                                until.and(ofPlan).and(entry -> naive.year(entry).equals(Optional.of(year)))));
                assertSame(
                        ofParty.getOrDefault(plan, Totals.zero(unit)),
                        naive.totals(
                                currency,
                                ofPlan.and(entry -> entry.party()
                                        .filter(("party-" + number)::equals)
                                        .isPresent())));
                for (Sum sum : Sum.values()) {
                    SumsByPlan index = ledger.byPlan(sum, unit);
                    assertThat(index.asOf(plan, day))
                            .as("%s of %s", sum, plan)
                            .isEqualTo(totals.of(sum))
                            .isEqualTo(index.asOf(day).getOrDefault(plan, Amounts.zero(unit)));
                }
                assertThat(Amounts.decimal(totals.financingGap()))
                        .isEqualByComparingTo(expected.get(EntryKind.NEED)
                                .subtract(expected.get(EntryKind.ORIGINAL))
                                .subtract(expected.get(EntryKind.ADDED))
                                .subtract(expected.get(EntryKind.REDUCED))
                                .subtract(expected.get(EntryKind.REPLACED)));
            }
        }
    }

    @Property(tries = 60)
    void entries_come_back_as_they_were_however_they_are_collected(
            @ForAll("few") List<LedgerEntry> entries, @ForAll List<String> texts) {
        List<LedgerEntry> renamed = new ArrayList<>(entries);
        for (String text : new LinkedHashSet<>(texts)) {
            renamed.add(LedgerEntry.of("id-" + text, EntryKind.NEED, LocalDate.EPOCH, Amounts.euro(1), text));
        }
        Ledger ledger = renamed.parallelStream().collect(Ledger.collector());
        assertThat(ledger.entries()).isEqualTo(renamed);
        assertThat(ledger.view().byCurrency())
                .isEqualTo(Ledger.of(renamed).view().byCurrency());
    }

    @Property(tries = 60)
    void entries_that_stand_for_themselves_add_up_without_a_ledger(@ForAll("few") List<LedgerEntry> entries) {
        List<LedgerEntry> plain = entries.stream()
                .filter(entry -> entry.kind() != EntryKind.REPLACED
                        && entry.within().isEmpty()
                        && entry.amount().getCurrency().equals(EURO))
                .toList();
        assertThat(plain.parallelStream().collect(Totals.adding(EURO)))
                .isEqualTo(Ledger.of(plain).view().totals(EURO))
                .isEqualTo(plain.stream().reduce(Totals.zero(EURO), Totals::plus, Totals::plus))
                .satisfies(totals -> assertThat(Totals.of(
                                EURO,
                                Stream.of(EntryKind.values()).collect(Collectors.toMap(kind -> kind, totals::of))))
                        .isEqualTo(totals));
        List<LedgerEntry> all = entries.stream()
                .filter(entry ->
                        entry.kind() != EntryKind.REPLACED && entry.within().isEmpty())
                .toList();
        assertThat(all.parallelStream().collect(Totals.byCurrency()))
                .isEqualTo(Ledger.of(all).view().byCurrency());
    }

    @Property(tries = 20)
    void threads_that_ask_together_get_the_same_answers(@ForAll("few") List<LedgerEntry> entries) {
        Ledger ledger = Ledger.of(entries);
        List<SumsByPlan> indexes = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> ledger.byPlan(Sum.BALANCE, EURO))
                .toList();
        assertThat(indexes).allMatch(index -> index == indexes.get(0));
        Map<String, MonetaryAmount> alone =
                Ledger.of(entries).byPlan(Sum.BALANCE, EURO).asOf(LocalDate.of(2020, 5, 1));
        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> indexes.get(0).asOf(LocalDate.of(2020, 5, 1)))
                        .toList())
                .allMatch(alone::equals);
    }

    @Property(tries = 60)
    void an_entry_that_takes_effect_later_changes_nothing_earlier(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day) {
        Ledger ledger = Ledger.of(entries);
        Ledger later = ledger.plus(
                LedgerEntry.of("later", EntryKind.REPLACED, day.plusDays(1), Amounts.euro("1.00"), "account-0"));
        assertThat(later.view().asOf(day).byCurrency())
                .isEqualTo(ledger.view().asOf(day).byCurrency());
    }

    @Property(tries = 60)
    void gap_and_appropriated_are_the_need_and_balance_and_committed_leave_what_is_free(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("days") LocalDate day) {
        Totals totals = Ledger.of(entries).view().asOf(day).totals(EURO);
        assertThat(Amounts.plus(totals.financingGap(), totals.appropriated())).isEqualTo(totals.need());
        assertThat(Amounts.plus(totals.free(), totals.of(EntryKind.COMMITMENT))).isEqualTo(totals.balance());
    }

    @Property(tries = 60)
    void the_order_of_entries_of_different_days_does_not_matter(
            @ForAll("few") List<LedgerEntry> entries, @ForAll long seed) {
        List<LedgerEntry> onDifferentDays = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LocalDate day = GeneratedLedgers.FIRST_DAY.plusDays((i * 37L) % 997);
            onDifferentDays.add(entries.get(i).during(DateRange.ofDay(day)));
        }
        Ledger ordered = Ledger.of(onDifferentDays);
        List<LedgerEntry> shuffled = new ArrayList<>(onDifferentDays);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Ledger.of(shuffled).view().byCurrency())
                .isEqualTo(ordered.view().byCurrency());
        assertThat(Ledger.of(shuffled).discrepancies()).isEqualTo(ordered.discrepancies());
    }

    @Property(tries = 100)
    void what_does_not_fit_is_what_is_found_by_looking_at_every_entry_anew(@ForAll("few") List<LedgerEntry> entries) {
        List<Discrepancy> found = Ledger.of(entries).discrepancies();
        assertThat(found)
                .extracting(each ->
                        NaiveAudit.line(each.kind(), each.entry(), each.day(), Amounts.decimal(each.difference())))
                .containsExactlyInAnyOrderElementsOf(NaiveAudit.of(entries));
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparing(Discrepancy::day)
                        .thenComparing(Discrepancy::kind)
                        .thenComparing(Discrepancy::entry));
    }

    @Example
    void the_generated_books_have_everything_in_them_that_can_be_wrong() {
        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed -> Ledger.of(GeneratedLedgers.entries(80, seed)))
                        .flatMap(ledger -> ledger.discrepancies().stream())
                        .map(Discrepancy::kind)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DiscrepancyKind.values());
    }

    @Property(tries = 60)
    void a_correction_takes_an_entry_back_from_its_day_on(@ForAll("few") List<LedgerEntry> entries) {
        List<LedgerEntry> plain = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.EXPENDITURE)
                .map(LedgerEntry::notWithin)
                .toList();
        Ledger ledger = Ledger.of(plain);
        for (LedgerEntry entry : plain) {
            ledger = ledger.plus(entry.changed(
                    correction -> correction.id("correction-of-" + entry.id()).amount(Amounts.negate(entry.amount()))));
        }
        assertThat(ledger.view().byCurrency().values())
                .allSatisfy(totals -> assertThat(totals).isEqualTo(Totals.zero(totals.currency())));
        assertThat(ledger.entries())
                .startsWith(plain.toArray(LedgerEntry[]::new))
                .hasSize(2 * plain.size());
    }
}
