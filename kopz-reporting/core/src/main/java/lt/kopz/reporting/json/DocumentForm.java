package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.json.ValueCodecs;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
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
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import org.jspecify.annotations.Nullable;

/** How a document stands in JSON, its words given by {@link Texts}. */
final class DocumentForm {

    private final Texts texts;
    private final Codec<Text> text;
    private final Codec<Content> content;
    private final Codec<Cell> cell;
    private final Codec<Column> column;

    DocumentForm(Texts texts) {
        this.texts = texts;
        this.text = texts.text;
        this.content = texts.content;
        this.cell = cell();
        this.column = column();
    }

    Codec<WrittenDocument> codec() {
        return Codec.<WrittenDocument, Draft>object("document", Draft::new)
                .describe("A report, written in one language.")
                .version("schemaVersion", JsonDocuments.SCHEMA_VERSION)
                .required(
                        "language",
                        Texts.LANGUAGE,
                        WrittenDocument::language,
                        (draft, language) -> draft.language = language)
                .optional("letterhead", head(), WrittenDocument::head, (draft, head) -> draft.head = head)
                .required("meta", meta(), written -> written.document().meta(), (draft, meta) -> draft.meta = meta)
                .list("footnotes", texts.footnote, WrittenDocument::footnotes, (draft, all) -> draft.footnotes = all)
                .required(
                        "blocks",
                        Codec.listOf(block()),
                        written -> written.document().blocks(),
                        (draft, blocks) -> draft.blocks = blocks)
                .build(draft -> {
                    Document document = new Document(Objects.requireNonNull(draft.meta, "meta"), draft.blocks);
                    texts.requirePlaced(document);
                    return new WrittenDocument(
                            draft.language, Optional.ofNullable(draft.head), draft.footnotes, document);
                });
    }

    private static final class Draft {
        private String language = "";
        private WrittenDocument.@Nullable Head head;
        private @Nullable DocumentMeta meta;
        private ImmutableList<Footnote> footnotes = ImmutableList.of();
        private ImmutableList<Block> blocks = ImmutableList.of();
    }

    private Codec<WrittenDocument.Head> head() {
        return Codec.<WrittenDocument.Head, HeadDraft>object("letterhead", HeadDraft::new)
                .required(
                        "lines", Codec.listOf(text), WrittenDocument.Head::lines, (draft, lines) -> draft.lines = lines)
                .optional("logo", text, WrittenDocument.Head::logo, (draft, logo) -> draft.logo = logo)
                .describe("What the logo shows, in words.")
                .build(draft -> new WrittenDocument.Head(draft.lines, Optional.ofNullable(draft.logo)));
    }

    private static final class HeadDraft {
        private ImmutableList<Text> lines = ImmutableList.of();
        private @Nullable Text logo;
    }

    private Codec<DocumentMeta> meta() {
        return Codec.<DocumentMeta, MetaDraft>object("meta", MetaDraft::new)
                .required("title", text, DocumentMeta::title, (draft, title) -> draft.title = title)
                .optional("subtitle", text, DocumentMeta::subtitle, (draft, subtitle) -> draft.subtitle = subtitle)
                .required("asOf", ValueCodecs.DATE, DocumentMeta::asOf, (draft, day) -> draft.asOf = day)
                .describe("The day whose knowledge the figures show.")
                .optional("period", ValueCodecs.PERIOD, DocumentMeta::period, (draft, days) -> draft.period = days)
                .optional("author", text, DocumentMeta::author, (draft, author) -> draft.author = author)
                .optional(
                        "generatedOn",
                        ValueCodecs.DATE,
                        DocumentMeta::generatedOn,
                        (draft, day) -> draft.generatedOn = day)
                .optional(
                        "requisites",
                        new RequisitesForm(text).codec(),
                        meta -> Optional.of(meta.requisites()).filter(given -> !given.isNone()),
                        (draft, given) -> draft.requisites = given)
                .withDefault(
                        "layout",
                        Codec.enumOf(Layout.class),
                        Layout.USUAL,
                        DocumentMeta::layout,
                        (draft, layout) -> draft.layout = layout)
                .describe("How closely the document is set on paper.")
                .build(draft -> new DocumentMeta(
                        draft.title,
                        Optional.ofNullable(draft.subtitle),
                        draft.asOf,
                        Optional.ofNullable(draft.period),
                        Optional.ofNullable(draft.author),
                        Optional.ofNullable(draft.generatedOn),
                        draft.requisites,
                        draft.layout));
    }

    private static final class MetaDraft {
        private Text title = Literal.of("");
        private @Nullable Text subtitle;
        private LocalDate asOf = LocalDate.EPOCH;
        private @Nullable DateRange period;
        private @Nullable Text author;
        private @Nullable LocalDate generatedOn;
        private Requisites requisites = Requisites.none();
        private Layout layout = Layout.USUAL;
    }

    // ---- blocks

    private Codec<Block> block() {
        return Lazily.same(later -> Codec.<Block>choice("block")
                .when("section", Section.class, section(later), section -> section, section -> section)
                .when("paragraph", Paragraph.class, content, Paragraph::content, Paragraph::new)
                .when("bulletList", BulletList.class, Codec.listOf(content), BulletList::items, BulletList::new)
                .when("numberedList", NumberedList.class, Codec.listOf(content), NumberedList::items, NumberedList::new)
                .when("facts", Facts.class, Codec.listOf(fact()), Facts::facts, Facts::new)
                .when("table", Table.class, table(), table -> table, table -> table)
                .when("longTable", LongTable.class, longTable(), table -> table, table -> table)
                .when("illustration", Illustration.class, illustration(), picture -> picture, picture -> picture)
                .when("outlines", Outlines.class, Codec.listOf(texts.outline), Outlines::roots, Outlines::new)
                .when("findings", Findings.class, Codec.listOf(notice()), Findings::notices, Findings::new)
                .build());
    }

    private Codec<Section> section(Codec<Block> block) {
        return Codec.object("section", Section.class)
                .required("id", Texts.ID)
                .required("title", text)
                .required("blocks", Codec.listOf(block))
                .build();
    }

    private Codec<Facts.Fact> fact() {
        return Codec.object("fact", Facts.Fact.class)
                .required("term", text)
                .required("value", cell)
                .build();
    }

    private Codec<Notice> notice() {
        return Codec.object("finding", Notice.class)
                .required("severity", Codec.enumOf(Notice.Severity.class))
                .required("code", Codec.text())
                .required("text", content)
                .list("instances", instance())
                .list("evidence", text)
                .build();
    }

    private Codec<Notice.Instance> instance() {
        return Codec.object("instance", Notice.Instance.class)
                .required("name", text)
                .optional("detail", text)
                .build();
    }

    // ---- tables

    private Codec<Cell> cell() {
        return Codec.<Cell, CellDraft>object("cell", CellDraft::new)
                .describe("One value, and the marks of footnotes behind it; the marks of words stand in the words.")
                .optional("text", content, DocumentForm::content, (draft, said) -> draft.content = said)
                .optional(
                        "amount",
                        ValueCodecs.AMOUNT_RANGE,
                        DocumentForm::amount,
                        (draft, amount) -> draft.amount = amount)
                .optional("about", ValueCodecs.AMOUNT, DocumentForm::about, (draft, number) -> draft.about = number)
                .describe("The number stated, where the amount is about so much.")
                .optional("count", ValueCodecs.HEADCOUNT, DocumentForm::count, (draft, count) -> draft.count = count)
                .optional("date", ValueCodecs.PARTIAL_DATE, DocumentForm::date, (draft, date) -> draft.date = date)
                .optional("nothing", text, DocumentForm::because, (draft, because) -> draft.because = because)
                .describe("Why there is no value.")
                .list("notes", texts.mark, DocumentForm::notes, (draft, notes) -> draft.notes = notes)
                .withDefault("depth", Codec.intNumber(), 0, DocumentForm::depth, (draft, depth) -> draft.depth = depth)
                .describe("How many rows above it the row of a text is a part of, each within the next.")
                .build(CellDraft::build);
    }

    private static Optional<Content> content(Cell cell) {
        return cell instanceof Cell.TextCell words ? Optional.of(words.content()) : Optional.empty();
    }

    private static Optional<AmountRange> amount(Cell cell) {
        return cell instanceof Cell.AmountCell amount ? Optional.of(amount.value()) : Optional.empty();
    }

    private static Optional<MonetaryAmount> about(Cell cell) {
        return cell instanceof Cell.AmountCell amount ? amount.about() : Optional.empty();
    }

    private static int depth(Cell cell) {
        return cell instanceof Cell.TextCell words ? words.depth() : 0;
    }

    private static Optional<Headcount> count(Cell cell) {
        return cell instanceof Cell.CountCell count ? Optional.of(count.value()) : Optional.empty();
    }

    private static Optional<PartialDate> date(Cell cell) {
        return cell instanceof Cell.DateCell date ? Optional.of(date.value()) : Optional.empty();
    }

    private static Optional<Text> because(Cell cell) {
        return cell instanceof Cell.Nothing nothing ? Optional.of(nothing.because()) : Optional.empty();
    }

    private static ImmutableList<Footnote> notes(Cell cell) {
        return cell instanceof Cell.TextCell ? ImmutableList.of() : cell.footnotes();
    }

    private static final class CellDraft {
        private @Nullable Content content;
        private @Nullable AmountRange amount;
        private @Nullable MonetaryAmount about;
        private int depth;
        private @Nullable Headcount count;
        private @Nullable PartialDate date;
        private @Nullable Text because;
        private ImmutableList<Footnote> notes = ImmutableList.of();

        Cell build() {
            long values = Stream.of(content, amount, count, date, because)
                    .filter(Objects::nonNull)
                    .count();
            if (values != 1) {
                throw new IllegalArgumentException(
                        "A cell has one of text, amount, count, date and nothing, but this has " + values
                                + "; give one");
            }
            if ((about != null && amount == null) || (depth != 0 && content == null)) {
                throw new IllegalArgumentException(
                        "Only an amount is about so much, and only a text has a depth, but this cell has "
                                + (about != null && amount == null
                                        ? "\"about\" without \"amount\""
                                        : "\"depth\" without \"text\"")
                                + "; leave it out");
            }
            if (content != null) {
                if (!notes.isEmpty()) {
                    throw new IllegalArgumentException(
                            "The marks of words stand in the words, but this cell has notes beside its text; write"
                                    + " {\"note\": …} as a piece of the text");
                }
                return new Cell.TextCell(content, depth);
            } else if (amount != null) {
                return new Cell.AmountCell(amount, Optional.ofNullable(about), notes);
            } else if (count != null) {
                return new Cell.CountCell(count, notes);
            } else if (date != null) {
                return new Cell.DateCell(date, notes);
            }
            return new Cell.Nothing(Objects.requireNonNull(because, "because"), notes);
        }
    }

    private Codec<Row> row() {
        return Codec.listOf(cell).as(Row::new, Row::cells);
    }

    private Codec<Column> column() {
        return Codec.object("column", Column.class)
                .required("header", text)
                .required("kind", Codec.enumOf(Column.Kind.class))
                .required("alignment", Codec.enumOf(Column.Alignment.class))
                .build();
    }

    private Codec<Table> table() {
        return Codec.<Table, TableDraft>object("table", TableDraft::new)
                .required("caption", text, Table::caption, (draft, caption) -> draft.caption = caption)
                .required("columns", Codec.listOf(column), Table::columns, (draft, columns) -> draft.columns = columns)
                .optional(
                        "rowHeader",
                        Codec.intNumber(),
                        table -> boxed(table.rowHeader()),
                        (draft, column) -> draft.rowHeader = OptionalInt.of(column))
                .describe("The index, from 0, of the column whose cells name their rows.")
                .required("rows", Codec.listOf(row()), Table::rows, (draft, rows) -> draft.rows = rows)
                .optional("total", row(), Table::total, (draft, total) -> draft.total = total)
                .build(TableDraft::table);
    }

    private Codec<LongTable> longTable() {
        return Codec.<LongTable, TableDraft>object("long-table", TableDraft::new)
                .required("caption", text, LongTable::caption, (draft, caption) -> draft.caption = caption)
                .required(
                        "columns",
                        Codec.listOf(column),
                        LongTable::columns,
                        (draft, columns) -> draft.columns = columns)
                .optional(
                        "rowHeader",
                        Codec.intNumber(),
                        table -> boxed(table.rowHeader()),
                        (draft, column) -> draft.rowHeader = OptionalInt.of(column))
                .required(
                        "rows",
                        Codec.listOf(row()),
                        table -> ImmutableList.copyOf(table.rows()),
                        (draft, rows) -> draft.rows = rows)
                .build(TableDraft::longTable);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static final class TableDraft {
        private Text caption = Literal.of("");
        private ImmutableList<Column> columns = ImmutableList.of();
        private OptionalInt rowHeader = OptionalInt.empty();
        private ImmutableList<Row> rows = ImmutableList.of();
        private @Nullable Row total;

        Table table() {
            return new Table(caption, columns, rows, Optional.ofNullable(total), rowHeader);
        }

        LongTable longTable() {
            LongTable table = new LongTable(caption, columns, rows, rowHeader);
            table.rows().forEach(row -> {}); // a row that does not fit is a problem of the text and found while reading
            return table;
        }
    }

    // ---- pictures

    private Codec<Illustration> illustration() {
        return Codec.<Illustration, IllustrationDraft>object("illustration", IllustrationDraft::new)
                .required("id", Texts.ID, Illustration::id, (draft, id) -> draft.id = id)
                .required("caption", text, Illustration::caption, (draft, caption) -> draft.caption = caption)
                .required(
                        "alternative",
                        text,
                        Illustration::alternative,
                        (draft, alternative) -> draft.alternative = alternative)
                .describe("What the picture states, in words.")
                .required(
                        "chart",
                        new ChartForm(text, cell).codec(),
                        Illustration::chart,
                        (draft, chart) -> draft.chart = chart)
                .optional(
                        "values",
                        Codec.bool(),
                        picture -> Optional.of(picture.isWithValues()).filter(with -> !with),
                        (draft, with) -> draft.isWithValues = with)
                .describe("Whether its values stand below it on paper; they do unless it says otherwise.")
                .build(draft -> new Illustration(
                        draft.id,
                        draft.caption,
                        draft.alternative,
                        Objects.requireNonNull(draft.chart, "chart"),
                        draft.isWithValues));
    }

    private static final class IllustrationDraft {
        private String id = "";
        private Text caption = Literal.of("");
        private Text alternative = Literal.of("");
        private @Nullable Chart chart;
        private boolean isWithValues = true;
    }
}
