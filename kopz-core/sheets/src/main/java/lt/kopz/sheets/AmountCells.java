package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;

/** An amount and its currency, which may be left out: it is that of the dossier then. */
final class AmountCells extends Cells<MonetaryAmount> {
    private final Leaf<BigDecimal> number;
    private final Leaf<CurrencyUnit> currency;

    AmountCells(Leaf<BigDecimal> number, Leaf<CurrencyUnit> currency) {
        this.number = number;
        this.currency = currency;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of(
                number.columns().get(0), currency.columns().get(0).with(SheetColumn.Duty.MAY));
    }

    @Override
    ImmutableList<MonetaryAmount> read(ReadRow row, Spot at) {
        CurrencyUnit unit = unit(row, at, currency);
        Optional<MonetaryAmount> spoken = inWords(row, number, currency, unit)
                .filter(stated -> stated.range().isExact() && stated.precision().isEmpty())
                .flatMap(StatedAmount::value);
        if (spoken.isPresent()) {
            return ImmutableList.of(spoken.get());
        }
        Optional<BigDecimal> stated = number.value(row, at);
        if (stated.isEmpty()) {
            row.missing(number.name());
        }
        return stated.flatMap(each -> amount(row, number, currency, each, unit))
                .map(ImmutableList::of)
                .orElseGet(() -> samples(row.reader()));
    }

    /** The currency of a row, or that of the dossier. */
    static CurrencyUnit unit(ReadRow row, Spot at, Leaf<CurrencyUnit> currency) {
        return currency.value(row, at).orElseGet(() -> row.reader().currency());
    }

    /**
     * What a cell says of an amount in words, in the currency that the row has, or in another one that they name where it has none;
     * nothing where the cell holds a number alone, or something that is no amount.
     */
    static Optional<StatedAmount> inWords(ReadRow row, Leaf<?> cell, Leaf<CurrencyUnit> currency, CurrencyUnit unit) {
        return cell.isOtherwise(row)
                ? row.reader()
                        .inWords()
                        .amount(row.text(cell.name()), unit)
                        .filter(stated -> stated.currency().equals(unit) || !row.isThere(currency.name()))
                : Optional.empty();
    }

    /** An amount of a number in a cell; nothing where its currency has fewer decimals, which is reported. */
    static Optional<MonetaryAmount> amount(
            ReadRow row, Leaf<?> cell, Leaf<CurrencyUnit> currency, BigDecimal number, CurrencyUnit unit) {
        try {
            return Optional.of(Amounts.of(number, unit));
        } catch (IllegalArgumentException refused) {
            if (!row.isBroken(currency.name()) && !row.reader().isCurrencyUnsure()) {
                row.refused(refused, cell.name());
            }
            return Optional.empty();
        }
    }

    @Override
    void write(ImmutableList<MonetaryAmount> values, Spot at, WrittenRow line) {
        values.forEach(amount -> {
            line.put(number.name(), Amounts.plain(amount));
            currency.write(
                    ImmutableList.of(Amounts.currency(amount.getCurrency().getCurrencyCode())), at, line);
        });
    }

    @Override
    ImmutableList<MonetaryAmount> samples(GridReader reader) {
        return ImmutableList.of(
                Amounts.of(BigDecimal.ONE, reader.currency()), Amounts.of(BigDecimal.ZERO, reader.currency()));
    }

    /** What is wrong with the currency stands at its own cell. */
    @Override
    Optional<SheetColumn> column(List<String> path) {
        return columns().stream()
                .filter(column -> path.isEmpty() || path.get(0).equals("amount") == (column.type() == CellType.AMOUNT))
                .findFirst();
    }
}
