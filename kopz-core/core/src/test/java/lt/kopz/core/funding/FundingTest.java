package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundingTest {
    private static final Sourced<PartialDate> UNDATED = Sourced.stated(PartialDate.unknown());

    private static Need need(MonetaryAmount amount) {
        return Need.builder()
                .id("need")
                .plan("plan")
                .amount(amount)
                .period(DateRange.ofYear(2019))
                .effective(UNDATED)
                .build();
    }

    private static Expenditure cost(MonetaryAmount amount, UnaryOperator<Expenditure.Builder> change) {
        return change.apply(Expenditure.builder().id("cost").subject("event").amount(amount))
                .build();
    }

    private static Transfer transfer(MonetaryAmount amount) {
        return Transfer.builder()
                .id("transfer")
                .amount(amount)
                .recipient("police")
                .purpose(LocalizedText.lithuanian("kitkas"))
                .date(UNDATED)
                .build();
    }

    private static Appropriation appropriation(MonetaryAmount amount) {
        return Appropriation.builder()
                .id("money")
                .amount(amount)
                .effective(UNDATED)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "3250.00"})
    void an_amount_may_be_zero_or_more(String amount) {
        MonetaryAmount euro = Amounts.euro(amount);
        StatedAmount exactly = StatedAmount.exactly(euro);
        assertThat(need(euro).amount()).isEqualTo(exactly);
        assertThat(transfer(euro).amount()).isEqualTo(exactly);
        assertThat(cost(euro, cost -> cost).amount()).isEqualTo(exactly);
        assertThat(appropriation(euro).amount()).isEqualTo(exactly);
    }

    @Test
    void a_need_a_transfer_and_a_cost_are_not_negative_and_an_appropriation_may_take_money_back() {
        MonetaryAmount negative = Amounts.euro("-0.01");
        assertThatThrownBy(() -> need(negative)).hasMessageContaining("need 'need' is negative");
        assertThatThrownBy(() -> transfer(negative)).hasMessageContaining("'transfer' is negative");
        assertThatThrownBy(() -> cost(negative, cost -> cost)).hasMessageContaining("'cost' is negative");
        assertThat(appropriation(negative).amount()).isEqualTo(StatedAmount.exactly(negative));
    }

    @Test
    void an_amount_finer_than_a_cent_is_refused_and_not_rounded() {
        MonetaryAmount fine = Amounts.euro("1.00").divide(1000);
        assertThatThrownBy(() -> need(fine)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transfer(fine)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cost(fine, cost -> cost)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> appropriation(fine)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_amount_however_it_was_made_makes_one_fact() {
        MonetaryAmount made = Amounts.euro("700.00").multiply(3).divide(3);
        assertThat(appropriation(made)).isEqualTo(appropriation(Amounts.euro("700.00")));
        assertThat(appropriation(made).hashCode())
                .isEqualTo(appropriation(Amounts.euro("700.00")).hashCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void a_unit_price_is_for_one_unit_or_more(int units) {
        assertThatThrownBy(() -> UnitPrice.builder()
                        .amount(Amounts.euro("30.00"))
                        .units(units)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(UnitPrice.builder()
                        .amount(Amounts.euro("30.00"))
                        .units(1)
                        .build()
                        .units())
                .isEqualTo(1);
    }

    @Test
    void a_unit_price_is_not_negative() {
        assertThatThrownBy(() -> UnitPrice.builder()
                        .amount(Amounts.euro("-30.00"))
                        .units(1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
