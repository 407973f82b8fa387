package lt.kopz.sheets;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Field.Occurs;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/**
 * Makes cells of shapes: which columns and tables the fields of an entity take.
 *
 * @param name the name of the column; for several, what their names begin with; empty for those of a whole row
 * @param table the path of the table
 * @param path the path of the field
 * @param owner what it is a field of
 * @param tables where further tables are made
 */
record ColumnLayout(String name, String table, String path, Class<?> owner, Tables.Making tables)
        implements Kind.Visitor<Cells<?>> {

    /** The table of the dossier, and with it all others. */
    static TableCells<Dossier> of(Tables.Making tables) {
        return new ColumnLayout("", "", "", Dossier.class, tables)
                .table(Kind.part(DossierShape.DOSSIER), Optional.empty(), true, true);
    }

    @SuppressWarnings("unchecked") // the visitor gives each kind cells of its own type
    <V> Cells<V> of(Kind<V> kind) {
        return (Cells<V>) kind.accept(this);
    }

    private ColumnLayout in(String field, Class<?> of) {
        String column = Overlay.at(table).column(field);
        return new ColumnLayout(
                name.isEmpty() ? column : name + "_" + column,
                table,
                path.isEmpty() ? field : path + "/" + field,
                of,
                tables);
    }

    private ColumnLayout called(String other) {
        return new ColumnLayout(other, table, path, owner, tables);
    }

    /** The rows of a table of their own. */
    private <V> TableCells<V> table(Kind<V> kind, Optional<String> of, boolean single, boolean must) {
        Cells<V> row = new ColumnLayout("", path, path, owner, tables).of(kind);
        return tables.add(path, of, owner, single, row, must);
    }

    // ---- what is made of others

    @Override
    public <T> Cells<?> part(Kind.Part<T> kind) {
        return kind.shape() == ValueShapes.PROVENANCE ? evidence() : entity(kind.shape());
    }

    private <T> PartCells<T> entity(Shape<T> shape) {
        ImmutableList.Builder<PartCells.Member<T, ?>> members = ImmutableList.builder();
        for (Field<T, ?> field : shape.fields()) {
            if (!Overlay.at(table).without.contains(field.name())) {
                members.add(member(shape, field));
            }
        }
        return new PartCells<>(shape, members.build());
    }

    @SuppressWarnings("unchecked") // the overlay gives the rows of that field
    private <T, V> PartCells.Member<T, V> member(Shape<T> shape, Field<T, V> field) {
        ColumnLayout layout = in(field.name(), shape.type());
        Overlay overlay = Overlay.at(table);
        boolean list = field.occurs() == Occurs.REPEATEDLY;
        boolean own = isComposite(field.kind())
                && (list
                        ? !overlay.inline.contains(field.name())
                        : Overlay.order(layout.path).isPresent());
        Cells<V> cells = own
                ? layout.table(field.kind(), Optional.of(table), !list, field.occurs() == Occurs.ONCE)
                : Optional.ofNullable(overlay.flat.get(field.name()))
                        .map(code -> layout.flat(field.kind(), code))
                        .orElseGet(() -> list ? new ListCells<>(layout.of(field.kind())) : layout.of(field.kind()));
        Function<T, ImmutableList<V>> written = Overlay.at(layout.path)
                .rows
                .<Function<T, ImmutableList<V>>>map(rows -> owner -> (ImmutableList<V>) rows.apply((Meeting) owner))
                .orElse(field::written);
        return new PartCells.Member<>(field, cells, written, overlay.must.contains(field.name()));
    }

    private static boolean isComposite(Kind<?> kind) {
        return kind instanceof Kind.OneOf
                || (kind instanceof Kind.Part<?> part && part.shape() != ValueShapes.PROVENANCE);
    }

    @Override
    public <T> Cells<T> choice(Kind.OneOf<T> kind) {
        return new ChoiceCells<>(forms(kind, one -> in(one.name(), owner)));
    }

    private <T> ImmutableList<ChoiceCells.Form<T, ?>> forms(
            Kind.OneOf<T> kind, Function<Kind.Case<T, ?, ?>, ColumnLayout> layout) {
        ImmutableList.Builder<ChoiceCells.Form<T, ?>> forms = ImmutableList.builder();
        kind.cases().forEach(one -> forms.add(form(one, layout.apply(one))));
        return forms.build();
    }

    private static <T, V> ChoiceCells.Form<T, V> form(Kind.Case<T, ?, V> one, ColumnLayout layout) {
        return new ChoiceCells.Form<>(one, layout.of(one.kind()));
    }

    /** A choice whose forms are named by a code and share the columns of the row. */
    @SuppressWarnings("unchecked") // the overlay says this of choices alone
    private <V> Cells<V> flat(Kind<V> kind, String code) {
        Kind.OneOf<V> choice = (Kind.OneOf<V>) kind;
        return new FlatCells<>(called(code).coded(CodeList.of(choice)), forms(choice, one -> called("")));
    }

    @Override
    public <V> Cells<Sourced<V>> sourced(Kind.Known<V> kind) {
        return new SourcedCells<>(of(kind.value()), evidence());
    }

    @Override
    public <U, V> Cells<V> converted(Kind.Converted<U, V> kind) {
        return new ConvertedCells<>(
                isDecimal(kind) ? decimal(kind.written()) : of(kind.written()), kind.to(), kind.from());
    }

    /** Whether texts are numbers with decimals. */
    @SuppressWarnings("unchecked") // what is written is a text
    private static <U, V> boolean isDecimal(Kind.Converted<U, V> kind) {
        try {
            return kind.written() instanceof Kind.Text && kind.to().apply((U) "1.5") instanceof BigDecimal;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // what is written is a text
    private <U> Cells<U> decimal(Kind<U> written) {
        return (Cells<U>) leaf(
                CellType.DECIMAL,
                (String text) -> text,
                text -> Optional.of(Written.decimal(text)).filter(number -> fits((Kind.Text) written, number)),
                "1");
    }

    private static boolean fits(Kind.Text kind, String text) {
        return kind.form().map(form -> text.matches(form.regex())).orElse(true);
    }

    // ---- values in one cell

    /** A value whose cell says what it is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // samples are only copied
    private <V> Leaf<V> leaf(
            CellType type, Function<V, String> print, Function<String, Optional<V>> parse, V... samples) {
        ImmutableList<V> all = ImmutableList.copyOf(samples);
        return leaf(type, print, parse, (value, row, column) -> true, reader -> all);
    }

    private <V> Leaf<V> leaf(
            CellType type,
            Function<V, String> print,
            Function<String, Optional<V>> parse,
            Leaf.Fits<V> fits,
            Function<GridReader, ImmutableList<V>> samples) {
        return new Leaf<>(SheetColumn.of(name, type), print, text -> parse.apply(text.strip()), fits, samples);
    }

    /** Blanks around a text belong to it, but not where it has a form. */
    @Override
    public Leaf<String> text(Kind.Text kind) {
        return new Leaf<>(
                SheetColumn.of(name, CellType.TEXT),
                text -> text,
                text -> Optional.of(kind.form().isPresent() ? text.strip() : text)
                        .filter(each -> fits(kind, each)),
                (text, row, column) -> true,
                reader -> Stream.of("LT", "lt", "1", "--01-01")
                        .filter(sample -> fits(kind, sample))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Cells<?> plain(Kind.Plain what) {
        return switch (what) {
            case TOKEN -> token();
            case LOCALISED -> new WordCells(name);
            case FLAG ->
                coded(CodeList.YES_NO, flag -> Boolean.toString(flag), Boolean::valueOf, ImmutableList.of(false, true));
            case AMOUNT -> new AmountCells(number(), currencyOfNumber());
            case STATED_AMOUNT -> stated();
            case CURRENCY -> currency();
            case COUNT -> count();
            case DATE -> date();
            case DAY -> day(CellType.DAY);
            case PERIOD ->
                new PeriodCells(
                        called(name + "_from").day(CellType.FROM),
                        called(name + "_until").day(CellType.UNTIL));
            case REGISTERS -> registers();
            case PROVENANCE -> evidence();
            case ID -> id();
        };
    }

    @Override
    public Leaf<Integer> whole(Kind.Whole kind) {
        return leaf(
                CellType.INTEGER,
                number -> Integer.toString(number),
                Written::whole,
                (number, row, column) -> row.isWithin(name, number, kind),
                reader -> ImmutableList.of(kind.least(), kind.most()));
    }

    private Cells<StatedAmount> stated() {
        return new StatedCells(
                number(),
                currencyOfNumber(),
                called(name + "Known").leaf(CellType.EXACTNESS, Exactness::text, Exactness::parse, Exactness.UNKNOWN));
    }

    private Leaf<BigDecimal> number() {
        return leaf(CellType.AMOUNT, BigDecimal::toPlainString, Written::amount, BigDecimal.ONE);
    }

    private Leaf<CurrencyUnit> currencyOfNumber() {
        String currency = name.endsWith("amount")
                ? name.substring(0, name.length() - "amount".length()) + "currency"
                : name + "Currency";
        return called(currency).currency();
    }

    private Leaf<CurrencyUnit> currency() {
        return leaf(
                CellType.CURRENCY,
                CurrencyUnit::getCurrencyCode,
                text -> Optional.of(Amounts.currency(text)),
                (unit, row, column) -> true,
                reader -> ImmutableList.of(reader.currency()));
    }

    private Leaf<Headcount> count() {
        return leaf(
                        CellType.COUNT,
                        Written::count,
                        Written::count,
                        Headcount.unknown(),
                        Headcount.exactly(1),
                        Headcount.exactly(0))
                .orInWords((reader, text) -> reader.inWords().count(text));
    }

    private Leaf<PartialDate> date() {
        return leaf(
                CellType.DATE,
                PartialDate::toString,
                text -> Optional.of(text.equals("?") ? PartialDate.unknown() : PartialDate.parse(text)),
                (date, row, column) -> {
                    row.reader().likely(date, row, column.name());
                    return true;
                },
                reader -> ImmutableList.of(PartialDate.unknown()));
    }

    private Leaf<LocalDate> day(CellType type) {
        return leaf(type, LocalDate::toString, Written::day, LocalDate.of(2000, 1, 1));
    }

    private Leaf<ImmutableSetMultimap<String, String>> registers() {
        return new Leaf<>(
                SheetColumn.of(name, CellType.MAP),
                Written::map,
                Written::map,
                (map, row, column) -> true,
                reader -> ImmutableList.of(ImmutableSetMultimap.of()));
    }

    // ---- ids

    /** The id of the dossier is one, too, though no fact names it. */
    private Leaf<String> token() {
        return leaf(
                name.equals("id") ? CellType.ID : CellType.TEXT,
                text -> text,
                Written::id,
                (id, row, column) -> true,
                reader -> ImmutableList.of(reader.newId()));
    }

    private Leaf<String> id() {
        return new Leaf<>(
                SheetColumn.of(name, CellType.ID).naming(ImmutableList.of(owner)),
                text -> text,
                Written::id,
                (id, row, column) -> row.reader().isFirst(id, row, name),
                reader -> ImmutableList.of(reader.newId()));
    }

    @Override
    public Leaf<String> reference(Kind.Reference kind) {
        return new Leaf<>(
                SheetColumn.of(name, CellType.REFERENCE).naming(kind.targets()),
                text -> text,
                Written::id,
                (id, row, column) -> row.reader().isKnown(id, column.kinds(), row, name),
                reader -> ImmutableList.of(reader.idOf(kind.targets())));
    }

    // ---- sources

    private static EvidenceCells evidence() {
        return new EvidenceCells(Tables.EVIDENCE);
    }

    /** The cells of a row of the table of sources, which states one place. */
    static PartCells<Provenance> evidence(Tables.Making tables) {
        ColumnLayout layout = new ColumnLayout("", "sources", "", Provenance.class, tables);
        ImmutableList.Builder<PartCells.Member<Provenance, ?>> members = ImmutableList.builder();
        ValueShapes.PROVENANCE.fields().forEach(field -> members.add(layout.evidence(field)));
        return new PartCells<>(ValueShapes.PROVENANCE, members.build());
    }

    @SuppressWarnings("unchecked") // the parts of a provenance are its places
    private <V> PartCells.Member<Provenance, V> evidence(Field<Provenance, V> field) {
        Cells<V> cells = field.occurs() == Occurs.REPEATEDLY
                ? (Cells<V>) new EvidenceCells.Places((Cells<Source>) of(field.kind()))
                : in(field.name(), owner).of(field.kind());
        return new PartCells.Member<>(field, cells, field::written, false);
    }

    // ---- codes

    private Leaf<String> coded(CodeList list) {
        return coded(list, code -> code, code -> code, list.codes());
    }

    private <E> Leaf<E> coded(CodeList list, Function<E, String> code, Function<String, E> of, ImmutableList<E> all) {
        return new Leaf<>(
                SheetColumn.of(name, list == CodeList.YES_NO ? CellType.YES_NO : CellType.CODE)
                        .among(list),
                code,
                text -> list.code(text.strip()).map(of),
                (value, row, column) -> true,
                reader -> all);
    }

    @Override
    public <E> Leaf<E> closed(Kind.Closed<E> kind) {
        ImmutableBiMap<String, E> codes = ImmutableBiMap.copyOf(kind.codes());
        return coded(
                CodeList.of(kind),
                value -> codes.inverse().getOrDefault(value, ""),
                code -> Objects.requireNonNull(kind.codes().get(code)),
                kind.codes().values().asList());
    }

    @Override
    public <E> Leaf<E> open(Kind.Open<E> kind) {
        return coded(CodeList.of(kind), kind.code(), kind.of(), kind.common());
    }
}
