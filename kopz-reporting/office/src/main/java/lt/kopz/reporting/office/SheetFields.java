package lt.kopz.reporting.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.measure.Aggregates;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column.Alignment;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.office.Sheet.Day;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Figure;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Look;
import lt.kopz.reporting.office.Sheet.Value;
import lt.kopz.reporting.office.Sheet.Words;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.render.Typography;

/** Cells of a document as cells of a sheet: what a spreadsheet can hold exactly as a value, the rest in words. */
final class SheetFields {

    /** The first day that every spreadsheet counts alike: Excel takes 1900 for a leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Narration narration;
    private final Formats formats;

    SheetFields(Narration narration, Wording wording) {
        this.narration = narration;
        this.formats = new Formats(wording);
    }

    /** Which end of what is known of a number. */
    enum End {
        LOWER,
        UPPER
    }

    /** A value, in words or as a number or day. */
    Field of(Cell cell, Letters letters, Frame frame, Alignment alignment) {
        Optional<Value> value = value(cell);
        if (value.isEmpty()) {
            return worded(cell, letters, frame, alignment);
        }
        ImmutableList<Run> unmarked =
                amount(cell).<Cell>map(Cell::amount).map(narration::say).orElseGet(() -> narration.say(cell)).stream()
                        .filter(Run.Words.class::isInstance)
                        .collect(toImmutableList());
        return new Field(
                value.get(),
                words(unmarked),
                look(cell, letters, frame, alignment).formatted(format(cell)));
    }

    /** A value in words, even if it could be a number. */
    Field worded(Cell cell, Letters letters, Frame frame, Alignment alignment) {
        return words(words(narration.say(cell)), look(cell, letters, frame, alignment));
    }

    private static Look look(Cell cell, Letters letters, Frame frame, Alignment alignment) {
        return Look.of(cell instanceof Cell.Nothing && letters == Letters.PLAIN ? Letters.MISSING : letters)
                .framed(frame, alignment)
                .indented(alignment == Alignment.END ? 1 : cell instanceof Cell.TextCell text ? text.depth() : 0);
    }

    /**
     * One end of what a cell knows as a number; absent if that end is open, or if no spreadsheet can hold it. "At most 5" has no lower end:
     * an empty cell adds up as zero does, and states none.
     */
    Optional<Field> end(Cell cell, End end, Letters letters, Frame frame) {
        Optional<BigDecimal> stated =
                number(cell, end).filter(number -> end == End.UPPER || number.signum() != 0 || isExact(cell));
        Look look = Look.of(letters).framed(frame, Alignment.END).indented(1);
        Optional<AmountRange> amount = amount(cell);
        if (amount.isPresent()) {
            Optional<MonetaryAmount> bound =
                    end == End.LOWER ? amount.get().lower() : amount.get().upper();
            return bound.flatMap(money -> stated.map(number -> new Field(
                    new Figure(number), narration.wording().amount(money), look.formatted(formats.amount(money)))));
        }
        return stated.map(number ->
                new Field(new Figure(number), narration.wording().number(number), look.formatted(Formats.COUNT)));
    }

    /** One end of what a cell knows. */
    Optional<BigDecimal> number(Cell cell, End end) {
        Optional<BigDecimal> number = Optional.empty();
        Optional<AmountRange> amount = amount(cell);
        if (amount.isPresent()) {
            number = (end == End.LOWER ? amount.get().lower() : amount.get().upper()).map(narration.wording()::decimal);
        } else if (cell instanceof Cell.CountCell count) {
            boolean known = !(count.value() instanceof Headcount.Unknown);
            OptionalLong bound = end == End.UPPER
                    ? count.value().upper()
                    : known ? OptionalLong.of(count.value().lower()) : OptionalLong.empty();
            number = bound.isPresent() ? Optional.of(BigDecimal.valueOf(bound.getAsLong())) : Optional.empty();
        }
        return number.filter(Formats::isHeldExactly);
    }

    /** Whether a cell is anything but an amount or a count of which not all is known. */
    boolean isExact(Cell cell) {
        return amount(cell)
                .map(AmountRange::isExact)
                .orElseGet(() -> !(cell instanceof Cell.CountCell count) || count.value() instanceof Headcount.Exactly);
    }

    /** The amount of a cell, also of words that say an amount and nothing else but marks. */
    private Optional<AmountRange> amount(Cell cell) {
        if (cell instanceof Cell.AmountCell amount) {
            return Optional.of(amount.value());
        }
        return cell instanceof Cell.TextCell text
                ? text.content().pieces().stream()
                        .findFirst()
                        .filter(Inline.Words.class::isInstance)
                        .flatMap(first -> amount(((Inline.Words) first).text()))
                        .filter(amount -> markedIn(cell, amount).isPresent())
                : Optional.empty();
    }

    private static Optional<AmountRange> amount(Object said) {
        if (said instanceof Phrase phrase) {
            return phrase.arguments().size() == 1
                    ? amount(phrase.arguments().values().iterator().next())
                    : Optional.empty();
        }
        return said instanceof AmountRange amount ? Optional.of(amount) : Optional.empty();
    }

    /** What the words of a cell say beside an amount; absent where that is more than marks. */
    private Optional<String> markedIn(Cell cell, AmountRange amount) {
        String said = words(narration.say(cell));
        String alone = words(narration.say(Cell.amount(amount)));
        return said.startsWith(alone)
                ? Optional.of(said.substring(alone.length()))
                        .filter(marks -> marks.chars().noneMatch(Character::isLetter))
                : Optional.empty();
    }

    private Optional<Value> value(Cell cell) {
        if (cell instanceof Cell.DateCell date) {
            return date.value() instanceof PartialDate.Day day
                            && !day.date().isBefore(FIRST_DAY)
                            && !day.date().isAfter(LAST_DAY)
                    ? Optional.of(new Day(day.date()))
                    : Optional.empty();
        }
        return number(cell).map(Figure::new);
    }

    /** A number that is known exactly. */
    Optional<BigDecimal> number(Cell cell) {
        return isExact(cell) ? number(cell, End.LOWER) : Optional.empty();
    }

    /** What the engine makes of cells that hold amounts in the currency of their total, or counts; absent of others. */
    Optional<Cell> sum(List<Cell> cells, Cell total) {
        ImmutableList<AmountRange> amounts =
                cells.stream().flatMap(cell -> amount(cell).stream()).collect(toImmutableList());
        Optional<CurrencyUnit> currency = amount(total).map(AmountRange::currency);
        if (currency.isPresent()) {
            return Optional.of(amounts)
                    .filter(all -> all.size() == cells.size()
                            && all.stream().map(AmountRange::currency).allMatch(currency.get()::equals))
                    .map(all -> Cell.amount(Aggregates.of(currency.get(), true, all)));
        }
        ImmutableList<Headcount> counts = cells.stream()
                .filter(Cell.CountCell.class::isInstance)
                .map(cell -> ((Cell.CountCell) cell).value())
                .collect(toImmutableList());
        return counts.size() == cells.size() ? Optional.of(Cell.count(Aggregates.of(counts))) : Optional.empty();
    }

    private String format(Cell cell) {
        Optional<AmountRange> amount = amount(cell);
        if (amount.isPresent()) {
            return formats.amount(amount.get().exact());
        }
        return cell instanceof Cell.DateCell ? Formats.DAY : Formats.COUNT;
    }

    /** The marks of the footnotes of a cell that holds a number or a day. */
    String marks(Cell cell) {
        if (cell instanceof Cell.TextCell) {
            return amount(cell).flatMap(amount -> markedIn(cell, amount)).orElse("");
        }
        List<String> marks = new ArrayList<>();
        for (Footnote footnote : cell.footnotes()) {
            marks.add("[" + (narration.footnotes().indexOf(footnote) + 1) + "]");
        }
        return String.join(" ", marks);
    }

    static String words(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            words.append(run instanceof Run.Words said ? said.text() : " [" + ((Run.Mark) run).number() + "]");
        }
        return words.toString();
    }

    static Field words(String text, Look look) {
        return words(text, look, Optional.empty());
    }

    /** Words that lead to a sheet, if one is named; never a formula. Lines break where those of other formats do. */
    static Field words(String text, Look look, Optional<String> sheet) {
        boolean formula = !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
        String kept = Typography.kept(text);
        return new Field(
                new Words(kept),
                kept,
                new Look(look.letters(), look.frame(), look.alignment(), look.indent(), look.format(), formula),
                sheet);
    }
}
