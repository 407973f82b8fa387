package lt.kopz.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    private static LedgerEntry entry(String id, EntryKind kind, String day, String amount) {
        return LedgerEntry.of(id, kind, LocalDate.parse(day), Amounts.euro(amount), "line");
    }

    @Test
    void opening_and_income_less_spending_is_the_closing_balance() {
        Ledger ledger = Ledger.of(List.of(
                entry("opening", EntryKind.OPENING_BALANCE, "2019-01-01", "120.00"),
                entry("given", EntryKind.ORIGINAL, "2019-02-01", "700.00"),
                entry("received", EntryKind.TRANSFER_IN, "2019-03-01", "30.00"),
                entry("handed-over", EntryKind.TRANSFER_OUT, "2019-04-01", "100.00"),
                entry("spent", EntryKind.EXPENDITURE, "2019-05-01", "610.00"),
                entry("paid-back", EntryKind.REFUND, "2019-06-01", "15.00"),
                entry("ordered", EntryKind.COMMITMENT, "2019-07-01", "90.00"),
                entry("carried-over", EntryKind.CARRIED_OVER, "2019-12-31", "155.00"),
                entry("closing", EntryKind.CLOSING_BALANCE, "2019-12-31", "0.00")));
        assertThat(ledger.discrepancies()).isEmpty();
        assertThat(ledger.view().totals(EURO).balance()).isEqualTo(Amounts.euro("0.00"));
        Totals before = ledger.view().asOf(LocalDate.of(2019, 12, 30)).totals(EURO);
        assertThat(before.balance()).isEqualTo(Amounts.euro("155.00"));
        assertThat(before.free()).isEqualTo(Amounts.euro("65.00"));
        assertThat(before.spent()).isEqualTo(Amounts.euro("595.00"));
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_of_entry_has_a_factory(EntryKind kind) {
        Set<EntryKind> made = Arrays.stream(LedgerEntry.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && !method.getName().equals("of"))
                .map(LedgerTest::made)
                .collect(Collectors.toSet());
        assertThat(made).contains(kind);
    }

    private static EntryKind made(Method factory) {
        Object[] arguments = {"id", LocalDate.of(2019, 1, 1), Amounts.euro("1.00"), "line"};
        try {
            return ((LedgerEntry) factory.invoke(null, Arrays.copyOf(arguments, factory.getParameterCount()))).kind();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest(name = "as of {0}: left {1} to {2}, by totals {3}")
    @CsvSource({
        "2019-02-28, 700.00, 700.00, 700.00",
        "2019-03-01, 660.00, 715.00, 700.00",
        "2019-03-31, 660.00, 675.00, 660.00",
        "2019-12-31, 675.00, 675.00, 675.00"
    })
    void of_an_entry_of_a_month_or_year_nobody_knows_before_its_end_whether_it_counts(
            LocalDate day, String least, String most, String total) {
        LocalDate any = LocalDate.of(2019, 1, 1);
        LedgerView view = Ledger.of(List.of(
                        LedgerEntry.original("line", any, Amounts.euro("700.00")),
                        LedgerEntry.expenditure("bus", any, Amounts.euro("40.00"), "line")
                                .during(DateRange.ofMonth(YearMonth.of(2019, 3))),
                        LedgerEntry.refund("back", any, Amounts.euro("15.00"), "line")
                                .during(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 12, 31)))))
                .view()
                .asOf(day);
        assertThat(view.range(Sum.BALANCE, EURO))
                .isEqualTo(AmountRange.between(Amounts.euro(least), Amounts.euro(most)));
        assertThat(view.totals(EURO).balance()).isEqualTo(Amounts.euro(total));
    }

    @Test
    void a_part_counts_for_sure_only_where_its_whole_surely_does_not() {
        LocalDate january = LocalDate.of(2019, 1, 1);
        LedgerView view = Ledger.of(List.of(
                        LedgerEntry.original("whole", january, Amounts.euro("100.00"))
                                .during(DateRange.ofYear(2019)),
                        LedgerEntry.original("part", january, Amounts.euro("60.00"))
                                .within("whole")))
                .view();
        assertThat(view.asOf(january).range(Sum.APPROPRIATED, EURO))
                .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("160.00")));
        assertThat(view.range(Sum.APPROPRIATED, EURO)).isEqualTo(AmountRange.exactly(Amounts.euro("100.00")));
    }

    @Test
    void what_a_ledger_comes_to_in_a_currency_that_it_does_not_hold_is_unknown() {
        CurrencyUnit litas = Amounts.currency("LTL");
        Ledger ledger = Ledger.of(List.of(entry("line", EntryKind.ORIGINAL, "2019-01-01", "5.00")));
        assertThat(ledger.view().range(Sum.SPENT, EURO)).isEqualTo(AmountRange.exactly(Amounts.euro("0.00")));
        assertThat(ledger.view().range(Sum.SPENT, litas)).isEqualTo(AmountRange.unknown(litas));
        assertThatThrownBy(() -> ledger.view().totals(litas)).hasMessageContaining("LTL");
        assertThatThrownBy(() -> ledger.byPlan(Sum.SPENT, litas)).hasMessageContaining("LTL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "žąsis", "\uD83D\uDE00", "half \uD83D of a pair", "\0"})
    void any_text_is_an_id_and_comes_back_as_it_was(String text) {
        List<LedgerEntry> entries = List.of(
                entry("plain", EntryKind.NEED, "2019-01-02", "1.00"),
                entry(text, EntryKind.NEED, "2019-01-01", "1.00").with(text).within("plain"));
        assertThat(Ledger.of(entries).entries()).isEqualTo(entries);
        assertThatThrownBy(() -> Ledger.of(List.of(entries.get(1), entries.get(1))))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.GIVEN_TWICE);
    }

    @ParameterizedTest(name = "{0}: a need is refused, {1}")
    @CsvSource({"-0.01, true", "0.00, false", "0.01, false"})
    void a_need_on_an_account_of_its_own_is_never_negative_but_may_be_taken_back(String amount, boolean refused) {
        LocalDate day = LocalDate.of(2019, 1, 1);
        if (refused) {
            assertThatThrownBy(() -> LedgerEntry.need("need", day, Amounts.euro(amount)))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NEGATIVE_AMOUNT);
        } else {
            LedgerEntry need = LedgerEntry.need("need", day, Amounts.euro(amount));
            assertThat(Ledger.of(List.of(
                                    need,
                                    LedgerEntry.of(
                                            "correction", EntryKind.NEED, day, Amounts.negate(need.amount()), "need")))
                            .view()
                            .totals(EURO)
                            .need())
                    .isEqualTo(Amounts.euro("0.00"));
        }
        assertThat(LedgerEntry.original("money", day, Amounts.euro(amount)).amount())
                .isEqualTo(Amounts.euro(amount));
    }

    @Test
    void what_cannot_be_added_up_is_refused() {
        LedgerEntry huge = LedgerEntry.of(
                "huge", EntryKind.NEED, LocalDate.of(2019, 1, 1), Amounts.ofMinor(Long.MAX_VALUE, EURO), "line");
        assertThatThrownBy(() -> Ledger.of(List.of(huge, entry("more", EntryKind.NEED, "2019-01-01", "0.01")))
                        .view()
                        .totals(EURO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "EUR 92233720368547758.07 and EUR 0.01 are more than the 9223372036854775807 minor units that"
                                + " a total holds, at entry \"more\"; correct the larger amount, or ask for smaller parts, such as a"
                                + " plan or a year");
        LedgerEntry tooHuge = LedgerEntry.of(
                "too-huge", EntryKind.NEED, LocalDate.of(2019, 1, 1), Amounts.euro("92233720368547758.08"), "line");
        assertThatThrownBy(() -> Ledger.of(List.of(tooHuge)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("92233720368547758.08");
        assertThatThrownBy(() -> Totals.zero(EURO).plus(Totals.zero(Amounts.currency("LTL"))))
                .isInstanceOf(CurrencyMismatchException.class);
        LedgerEntry whole = entry("whole", EntryKind.REPLACED, "2019-01-01", "1.00");
        assertThatThrownBy(() -> Stream.of(whole).collect(Totals.adding(EURO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ADDED or REDUCED");
        assertThatThrownBy(() -> Stream.of(huge.within("whole")).collect(Totals.adding(EURO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stream.of(huge).collect(Totals.adding(Amounts.currency("LTL"))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Ledger.of(List.of(
                                huge.forPlan("plan"),
                                entry("more", EntryKind.NEED, "2019-01-01", "0.01")
                                        .forPlan("plan")))
                        .byPlan(Sum.NEED, EURO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("EUR 92233720368547758.07 and EUR 0.01")
                .hasMessageContaining("plan \"plan\"");
        LedgerEntry more = entry("more", EntryKind.NEED, "2019-01-01", "0.01");
        Totals most = Totals.zero(EURO).plus(huge);
        assertThatThrownBy(() -> most.plus(more))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("at entry \"more\"");
        assertThatThrownBy(() -> most.plus(Totals.zero(EURO).plus(more)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("at NEED");
        assertThatThrownBy(() -> most.plus(entry("back", EntryKind.REDUCED, "2019-01-01", "0.01"))
                        .financingGap())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("at REDUCED");
        assertThatThrownBy(() -> Ledger.of(List.of(
                        LedgerEntry.original("huge", LocalDate.of(2019, 1, 1), huge.amount()),
                        LedgerEntry.of("more", EntryKind.ADDED, LocalDate.of(2019, 1, 2), more.amount(), "huge"))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("at entry \"more\"");
        assertThatThrownBy(() -> Ledger.of(List.of(
                                LedgerEntry.original("huge", LocalDate.of(2019, 1, 1), huge.amount()),
                                LedgerEntry.of(
                                        "more", EntryKind.REFUND, LocalDate.of(2019, 1, 2), more.amount(), "huge")))
                        .discrepancies())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("at entry \"more\"");
        assertThatThrownBy(() -> Ledger.of(List.of(huge, huge)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.GIVEN_TWICE);
        assertThatThrownBy(() -> Ledger.of(List.of(huge.within("nothing")))).hasMessageContaining("nothing");
        assertThatThrownBy(() -> Ledger.of(List.of(huge.within("huge"))))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WITHIN_ITSELF);
        assertThatThrownBy(() -> entry("less", EntryKind.REPLACED, "2019-01-01", "-1.00"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NEGATIVE_CHANGE);
    }
}
