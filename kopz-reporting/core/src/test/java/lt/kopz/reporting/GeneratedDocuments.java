package lt.kopz.reporting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Documents of every kind of block, chart, cell and piece, in any order and depth. A document is made from a seed: the same seed
 * gives the same document in every process.
 */
public final class GeneratedDocuments {

    private static final ImmutableList<String> PLAIN_WORDS = ImmutableList.copyOf(new String[] {
        "grupė",
        "posėdis",
        "ąžuolas",
        "priemonė",
        "lėšos",
        "įstaiga",
        "mokinys",
        "prekyba",
        "the",
        "measure",
        "for",
        "school"
    });

    private GeneratedDocuments() {}

    /** Documents whose texts are what somebody would write who wants to break a page. */
    public static Arbitrary<Document> hostile() {
        return Arbitraries.longs().map(seed -> new Maker(new Random(seed), true).document());
    }

    /** The first of the hostile documents, always the same. */
    public static List<Document> hostile(int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> new Maker(new Random(seed), true).document())
                .toList();
    }

    /** Documents of ordinary words, always the same. */
    public static List<Document> plain(int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> new Maker(new Random(seed), false).document())
                .toList();
    }

    private static final class Maker {
        private final Random random;
        private final boolean hostile;
        private final List<Footnote> footnotes = new ArrayList<>();
        private int ids;

        Maker(Random random, boolean hostile) {
            this.random = random;
            this.hostile = hostile;
        }

        Document document() {
            DocumentMeta meta = new DocumentMeta(
                    seen(),
                    maybe(this::text),
                    day(),
                    maybe(this::period),
                    maybe(this::text),
                    maybe(this::day),
                    requisites(),
                    random.nextBoolean() ? Layout.USUAL : Layout.ONE_SHEET);
            for (int i = random.nextInt(4); i > 0; i--) {
                footnotes.add(footnote());
            }
            return Document.of(meta, blocks(0));
        }

        /** Every other document is one of an office. */
        private Requisites requisites() {
            return random.nextBoolean()
                    ? Requisites.none()
                    : new Requisites(
                            maybe(this::text),
                            maybe(this::text),
                            maybe(this::day),
                            maybe(this::inside),
                            maybe(this::text),
                            some(0, 2, this::text),
                            some(0, 2, this::text),
                            random.nextBoolean(),
                            some(0, 2, () -> new Requisites.Signatory(maybe(this::text), maybe(this::text))),
                            maybe(() -> anyOf(Requisites.Arrangement.values())));
        }

        private ImmutableList<Block> blocks(int depth) {
            return some(0, 5, () -> block(depth));
        }

        private Block block(int depth) {
            return switch (random.nextInt(depth < Document.DEEPEST_SECTION ? 12 : 9)) {
                case 0 -> new Paragraph(content());
                case 1 -> new BulletList(some(1, 3, this::content));
                case 2 -> new NumberedList(some(1, 3, this::content));
                case 3 -> new Facts(some(1, 3, () -> new Facts.Fact(text(), cell(anyOf(Column.Kind.values()), true))));
                case 4 -> table();
                case 5 -> longTable();
                case 6 -> new Illustration(id("p"), seen(), seen(), chart());
                case 7 -> new Outlines(some(1, 2, () -> outline(3, Optional.empty())));
                case 8 -> new Findings(some(0, 3, this::notice));
                default -> new Section(id("s"), seen(), blocks(depth + 1));
            };
        }

        private Table table() {
            ImmutableList<Column> columns = columns();
            ImmutableList<Row> rows = some(0, 4, () -> row(columns, true));
            return new Table(text(), columns, rows, maybe(() -> row(columns, true)), rowHeader(columns));
        }

        private LongTable longTable() {
            ImmutableList<Column> columns = columns();
            return new LongTable(text(), columns, some(0, 6, () -> row(columns, false)), rowHeader(columns));
        }

        private ImmutableList<Column> columns() {
            return some(1, 5, () -> {
                Column.Kind kind = anyOf(Column.Kind.values());
                return new Column(text(), kind, anyOf(Column.Alignment.values()));
            });
        }

        private OptionalInt rowHeader(List<Column> columns) {
            return random.nextBoolean() ? OptionalInt.of(random.nextInt(columns.size())) : OptionalInt.empty();
        }

        private Row row(List<Column> columns, boolean notes) {
            return new Row(columns.stream()
                    .map(column -> cell(column.kind(), notes))
                    .collect(ImmutableList.toImmutableList()));
        }

        private Cell cell(Column.Kind kind, boolean notes) {
            Cell cell = switch (random.nextInt(6) == 0 ? 4 : kind.ordinal()) {
                case 0 -> new Cell.TextCell(notes ? content() : Content.of(text()));
                case 1 -> Cell.amount(amount());
                case 2 -> Cell.count(count());
                case 3 -> Cell.date(date());
                default -> Cell.nothing(text());
            };
            return notes && !footnotes.isEmpty() && random.nextInt(4) == 0 ? cell.withNote(anyOf(footnotes)) : cell;
        }

        private AmountRange amount() {
            long cents = random.nextInt(100_000_000) - 1_000_000;
            AmountRange exact = AmountRange.exactly(Amounts.ofMinor(cents, Amounts.currency("EUR")));
            return switch (random.nextInt(6)) {
                case 0 -> AmountRange.atLeast(exact.exact());
                case 1 -> AmountRange.atMost(exact.exact());
                case 2 -> AmountRange.between(exact.exact(), Amounts.ofMinor(cents + 1, Amounts.currency("EUR")));
                case 3 -> AmountRange.unknown(Amounts.currency("EUR"));
                default -> exact;
            };
        }

        private Headcount count() {
            long number = 1 + random.nextInt(random.nextBoolean() ? 100 : 1_000_000);
            return switch (random.nextInt(7)) {
                case 0 -> Headcount.atLeast(number);
                case 1 -> Headcount.atMost(number);
                case 2 -> Headcount.between(number, number + 5);
                case 3 -> Headcount.about(number, Math.max(0, number - 3), number + 4);
                case 4 -> Headcount.unknown();
                default -> Headcount.exactly(number);
            };
        }

        private PartialDate date() {
            return switch (random.nextInt(6)) {
                case 0 -> PartialDate.parse(day().toString().substring(0, 7));
                case 1 -> PartialDate.ofYear(2019);
                case 2 -> PartialDate.of(period());
                case 3 -> PartialDate.parse("2020-40");
                default -> PartialDate.of(day());
            };
        }

        private LocalDate day() {
            return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(700));
        }

        private DateRange period() {
            LocalDate first = day();
            return DateRange.of(first, first.plusDays(random.nextInt(400)));
        }

        private Chart chart() {
            return switch (random.nextInt(8)) {
                case 0 ->
                    new Chart.Bullets(some(
                            1, 3, () -> new Chart.Bullet(text(), amount(), amount(), amount(), amount(), amount())));
                case 1 -> new Chart.Bars(text(), some(1, 4, () -> new Chart.Bar(text(), count(), standing())));
                case 2 -> {
                    Column.Kind kind = random.nextBoolean() ? Column.Kind.AMOUNT : Column.Kind.COUNT;
                    yield new Chart.Steps(
                            period(),
                            kind,
                            some(1, 2, () -> line(kind)),
                            random.nextBoolean() ? Optional.of(day()) : Optional.empty());
                }
                case 3 ->
                    new Chart.Flow(
                            ImmutableList.of(
                                    new Chart.Stop(text(), Chart.Stage.SOURCE),
                                    new Chart.Stop(text(), Chart.Stage.HOLDER),
                                    new Chart.Stop(text(), Chart.Stage.USE)),
                            some(
                                    1,
                                    4,
                                    () -> new Chart.Way(
                                            random.nextInt(2), 2, amount(), anyOf(Chart.Passage.values()))));
                case 4 ->
                    new Chart.Units(some(
                            1,
                            2,
                            () -> new Chart.Part(
                                    inside(), inside(), Headcount.atMost(random.nextInt(9)), 1L + random.nextInt(20))));
                case 5 -> new Chart.Strip(some(1, 6, () -> new Chart.Item(inside(), anyOf(MeasureStatus.values()))));
                case 6 -> {
                    Column.Kind kind = random.nextBoolean() ? Column.Kind.AMOUNT : Column.Kind.COUNT;
                    yield new Chart.Changes(
                            kind,
                            text(),
                            text(),
                            some(1, 3, () -> new Chart.Change(text(), cell(kind, false), cell(kind, false))));
                }
                default ->
                    new Chart.Timeline(
                            period(),
                            some(0, 2, () -> new Chart.Stretch(text(), period())),
                            some(
                                    0,
                                    3,
                                    () -> new Chart.Mark(
                                            text(),
                                            random.nextInt(4) == 0 ? PartialDate.unknown() : date(),
                                            standing())));
            };
        }

        private Chart.Line line(Column.Kind kind) {
            LocalDate first = day();
            return new Chart.Line(
                    text(),
                    IntStream.rangeClosed(0, random.nextInt(4))
                            .mapToObj(i -> new Chart.Step(first.plusDays(i * 20L), cell(kind, false)))
                            .collect(ImmutableList.toImmutableList()));
        }

        private Chart.Standing standing() {
            return anyOf(Chart.Standing.values());
        }

        /** Some leaves refer to a footnote, which has to be one that is placed. */
        private Outline outline(int depth, Optional<String> placed) {
            return depth == 0 || random.nextInt(4) == 0
                    ? new Outline(text(), ImmutableList.of(), placed.filter(id -> random.nextBoolean()))
                    : new Outline(text(), some(0, 2, () -> outline(depth - 1, placed)));
        }

        private Notice notice() {
            return new Notice(
                    anyOf(Notice.Severity.values()),
                    "CODE_" + random.nextInt(9),
                    content(),
                    some(0, 2, this::instance),
                    some(0, 2, this::text));
        }

        private Notice.Instance instance() {
            return new Notice.Instance(text(), random.nextBoolean() ? Optional.of(text()) : Optional.empty());
        }

        private Footnote footnote() {
            String id = id("n");
            return new Footnote(id, some(1, 2, this::text), some(0, 1, () -> outline(2, Optional.of(id))));
        }

        private Content content() {
            return new Content(some(1, 4, this::piece));
        }

        private Inline piece() {
            return switch (random.nextInt(6)) {
                case 0 -> Inline.emphasis(text());
                case 1 -> Inline.quote(localized());
                case 2 -> footnotes.isEmpty() ? Inline.words(text()) : Inline.note(anyOf(footnotes));
                default -> Inline.words(text());
            };
        }

        /** A text that says something, unless it is hostile. */
        private Text text() {
            return switch (random.nextInt(8)) {
                case 0 -> localized();
                case 1 -> Text.joined(", ", List.of(words(), localized()));
                case 2 -> Text.list(List.of(localized(), words(), words()));
                case 3 ->
                    Phrase.of(SampleMessage.of("sum", "Suma: {sum}", "Sum: {sum}"))
                            .with("sum", amount());
                default -> words();
            };
        }

        /** Such a text where something must be seen. */
        private Text seen() {
            return Text.joined(" ", List.of(text(), Literal.of(anyOf(PLAIN_WORDS))));
        }

        /** For what stands inside a sentence or a list: no blanks at its ends. */
        private Text inside() {
            return Literal.of("x" + characters() + "x");
        }

        private Text words() {
            return Literal.of(characters());
        }

        private LocalizedText localized() {
            String characters = characters();
            return LocalizedText.of(anyOf(List.of("lt", "en", "de")), characters.isBlank() ? "x" : characters);
        }

        private String characters() {
            if (!hostile) {
                return String.join(" ", some(1, 7, () -> anyOf(PLAIN_WORDS)));
            }
            if (random.nextInt(60) == 0) {
                return "w".repeat(10_000);
            }
            return String.join("", some(0, 5, () -> random.nextInt(3) == 0 ? anything() : anyOf(HostileText.PIECES)));
        }

        private String anything() {
            int codePoint = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
            return new String(Character.toChars(codePoint));
        }

        private String id(String kind) {
            ids++;
            return kind + ids;
        }

        private <T> Optional<T> maybe(Supplier<T> made) {
            return random.nextBoolean() ? Optional.of(made.get()) : Optional.empty();
        }

        private <T> ImmutableList<T> some(int least, int most, Supplier<T> made) {
            return Stream.generate(made)
                    .limit(least + random.nextInt(most - least + 1))
                    .collect(ImmutableList.toImmutableList());
        }

        private <T> T anyOf(T[] values) {
            return anyOf(Arrays.asList(values));
        }

        private <T> T anyOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
