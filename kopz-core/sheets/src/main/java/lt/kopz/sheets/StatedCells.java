package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;

/**
 * An amount as a source states it: the number, its currency, which may be left out, and how exactly the amount is known.
 *
 * <p>Example: {@code 45600.00} alone is exact, with {@code ±50.00} it is printed in hundreds, and with {@code ≈45000.00..46000.00} about so
 * much; without a number, {@code ≥500.00} is at least so much and {@code ?} unknown. Either cell may state all of it in words instead:
 * {@code daugiau kaip 500 Eur}.
 */
final class StatedCells extends Cells<StatedAmount> {
    private final Leaf<BigDecimal> number;
    private final Leaf<CurrencyUnit> currency;
    private final Leaf<Exactness> exactness;

    StatedCells(Leaf<BigDecimal> number, Leaf<CurrencyUnit> currency, Leaf<Exactness> exactness) {
        this.number = number;
        this.currency = currency;
        this.exactness = exactness;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of(
                number.columns().get(0).with(SheetColumn.Duty.ONE_OF),
                currency.columns().get(0).with(SheetColumn.Duty.MAY),
                exactness.columns().get(0).with(SheetColumn.Duty.MAY));
    }

    @Override
    ImmutableList<StatedAmount> read(ReadRow row, Spot at) {
        CurrencyUnit unit = AmountCells.unit(row, at, currency);
        Optional<StatedAmount> spoken = row.isThere(number.name()) == row.isThere(exactness.name())
                ? Optional.empty()
                : AmountCells.inWords(row, number, currency, unit)
                        .or(() -> AmountCells.inWords(row, exactness, currency, unit));
        if (spoken.isPresent()) {
            return ImmutableList.of(spoken.get());
        }
        Optional<BigDecimal> stated = number.value(row, at);
        Optional<Exactness> known = exactness.value(row, at);
        if (row.isBroken(number.name()) || row.isBroken(exactness.name())) {
            return samples(row.reader());
        }
        if (stated.isEmpty() && known.isEmpty()) {
            row.missing(number.name());
            return samples(row.reader());
        }
        return amount(row, unit, stated, known).map(ImmutableList::of).orElseGet(() -> samples(row.reader()));
    }

    private Optional<StatedAmount> amount(
            ReadRow row, CurrencyUnit unit, Optional<BigDecimal> stated, Optional<Exactness> known) {
        Optional<MonetaryAmount> value = stated.flatMap(each -> in(row, unit, number, each));
        if (known.isEmpty() || (stated.isPresent() && value.isEmpty())) {
            return value.map(StatedAmount::exactly);
        }
        Exactness exactness = known.get();
        if (exactness.isOfNumber() && stated.isEmpty()) {
            row.missing(number.name());
            return Optional.empty();
        }
        if (stated.isPresent() && !exactness.isOfNumber()) {
            row.problem(ProblemKind.NO_AMOUNT, this.exactness.name());
            return Optional.empty();
        }
        ImmutableList.Builder<MonetaryAmount> bounds = ImmutableList.builder();
        for (BigDecimal bound : exactness.amounts()) {
            Optional<MonetaryAmount> one = in(row, unit, this.exactness, bound);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            bounds.add(one.get());
        }
        try {
            return Optional.of(exactness.of(unit, value, bounds.build()));
        } catch (IllegalArgumentException refused) {
            row.refused(refused, this.exactness.name());
            return Optional.empty();
        }
    }

    private Optional<MonetaryAmount> in(ReadRow row, CurrencyUnit unit, Leaf<?> cell, BigDecimal number) {
        return AmountCells.amount(row, cell, currency, number, unit);
    }

    @Override
    void write(ImmutableList<StatedAmount> values, Spot at, WrittenRow line) {
        values.forEach(amount -> {
            amount.value().ifPresent(value -> line.put(number.name(), Amounts.plain(value)));
            currency.write(ImmutableList.of(Amounts.currency(amount.currency().getCurrencyCode())), at, line);
            Exactness.of(amount).ifPresent(known -> exactness.write(ImmutableList.of(known), at, line));
        });
    }

    @Override
    ImmutableList<StatedAmount> samples(GridReader reader) {
        return ImmutableList.of(
                StatedAmount.exactly(Amounts.of(BigDecimal.ONE, reader.currency())),
                StatedAmount.exactly(Amounts.of(BigDecimal.ZERO, reader.currency())));
    }

    /** What is wrong with a bound, a precision or the currency stands at its own cell. */
    @Override
    Optional<SheetColumn> column(List<String> path) {
        int cell =
                path.isEmpty() || path.get(0).equals("amount") ? 0 : path.get(0).equals("currency") ? 1 : 2;
        return Optional.of(columns().get(cell));
    }
}
