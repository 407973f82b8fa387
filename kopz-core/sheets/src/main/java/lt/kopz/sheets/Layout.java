package lt.kopz.sheets;

import com.google.common.base.Supplier;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Field.Occurs;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Period;
import lt.kopz.core.wording.LocalizedText;

/** Makes cells of shapes: which columns and tables the fields of an entity take. */
final class Layout implements Kind.Visitor<Cells<?>> {
    /** Where tables are put that come up on the way. */
    interface Tabling {
        /**
         * Takes a table.
         *
         * @param path the names of the fields that lead to it from the dossier
         * @param owner the path of the table of its owner; empty for the dossier
         * @param ofOwner the kind of its owner
         * @param single whether it has one row alone
         * @param columns the columns that the shape gives
         * @return where the table is found once all of them are made
         */
        Supplier<Table> add(
                String path, Optional<String> owner, Class<?> ofOwner, boolean single, ImmutableList<Column> columns);

        /** Keeps how the rows of a table are read. */
        void keep(TableCells<?> cells);
    }

    /** The name of the column; for several, what their names begin with; empty for those of a whole row. */
    private final String name;
    /** The path of the table. */
    private final String table;
    /** The path of the field. */
    private final String path;

    /** What it is a field of. */
    private final Class<?> owner;

    private final Tabling tabling;

    private Layout(String name, String table, String path, Class<?> owner, Tabling tabling) {
        this.name = name;
        this.table = table;
        this.path = path;
        this.owner = owner;
        this.tabling = tabling;
    }

    /** The table of the dossier, and with it all others. */
    static TableCells<Dossier> of(Tabling tabling) {
        return new Layout("", "", "", Dossier.class, tabling)
                .table(Kind.part(DossierShape.DOSSIER), Optional.empty(), true, true);
    }

    @SuppressWarnings("unchecked") // the visitor gives each kind cells of its own type
    <V> Cells<V> of(Kind<V> kind) {
        return (Cells<V>) kind.accept(this);
    }

    private Layout in(String field, Class<?> of) {
        String column = Overlay.at(table).column(field);
        return new Layout(
                name.isEmpty() ? column : name + "_" + column,
                table,
                path.isEmpty() ? field : path + "/" + field,
                of,
                tabling);
    }

    private Layout called(String other) {
        return new Layout(other, table, path, owner, tabling);
    }

    /** The rows of a table of their own. */
    private <V> TableCells<V> table(Kind<V> kind, Optional<String> of, boolean single, boolean must) {
        Cells<V> row = new Layout("", path, path, owner, tabling).of(kind);
        TableCells<V> cells = new TableCells<>(tabling.add(path, of, owner, single, row.columns()), row, must);
        tabling.keep(cells);
        return cells;
    }

    // ---- what is made of others

    @Override
    public <T> Cells<?> part(Kind.Part<T> kind) {
        return kind.shape() == ValueShapes.PROVENANCE ? provenance(new Kind.Evidence()) : entity(kind.shape());
    }

    private <T> PartCells<T> entity(Shape<T> shape) {
        ImmutableList.Builder<PartCells.Member<T, ?>> members = ImmutableList.builder();
        for (Field<T, ?> field : shape.fields()) {
            if (!Overlay.at(table).isLeftOut(field.name())) {
                members.add(member(shape, field));
            }
        }
        return new PartCells<>(shape, members.build());
    }

    @SuppressWarnings("unchecked") // the overlay gives the rows of that field
    private <T, V> PartCells.Member<T, V> member(Shape<T> shape, Field<T, V> field) {
        Layout layout = in(field.name(), shape.type());
        Overlay overlay = Overlay.at(table);
        boolean list = field.occurs() == Occurs.REPEATEDLY;
        boolean own = isComposite(field.kind())
                && (list
                        ? !overlay.isInline(field.name())
                        : Overlay.order(layout.path).isPresent());
        Cells<V> cells = own
                ? layout.table(field.kind(), Optional.of(table), !list, field.occurs() == Occurs.ONCE)
                : overlay.codeOf(field.name())
                        .map(code -> layout.flat(field.kind(), code))
                        .orElseGet(() -> list ? new ListCells<>(layout.of(field.kind())) : layout.of(field.kind()));
        Function<T, ImmutableList<V>> written = Overlay.at(layout.path)
                .rows()
                .<Function<T, ImmutableList<V>>>map(rows -> owner -> (ImmutableList<V>) rows.apply((Meeting) owner))
                .orElse(field::written);
        return new PartCells.Member<>(field, cells, written, overlay.isNeverEmpty(field.name()));
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
            Kind.OneOf<T> kind, Function<Kind.Case<T, ?, ?>, Layout> layout) {
        ImmutableList.Builder<ChoiceCells.Form<T, ?>> forms = ImmutableList.builder();
        kind.cases().forEach(one -> forms.add(form(one, layout.apply(one))));
        return forms.build();
    }

    private static <T, V> ChoiceCells.Form<T, V> form(Kind.Case<T, ?, V> one, Layout layout) {
        return new ChoiceCells.Form<>(one, layout.of(one.kind()));
    }

    /** A choice whose forms are told by a code and share the columns of the row. */
    @SuppressWarnings("unchecked") // the overlay says this of choices alone
    private <V> Cells<V> flat(Kind<V> kind, String code) {
        Kind.OneOf<V> choice = (Kind.OneOf<V>) kind;
        CodeList list = CodeList.of(choice);
        return new FlatCells<>(
                coded(Column.of(code, CellType.CODE).among(list), list, text -> text, text -> text, list.codes()),
                forms(choice, one -> called("")));
    }

    @Override
    public <V> Cells<Sourced<V>> sourced(Kind.Known<V> kind) {
        return new SourcedCells<>(of(kind.value()), provenance(new Kind.Evidence()));
    }

    @Override
    public <U, V> Cells<V> converted(Kind.Converted<U, V> kind) {
        return new ConvertedCells<>(isDecimal(kind) ? cast(decimal(kind)) : of(kind.written()), kind.to(), kind.from());
    }

    /** Whether texts are numbers with decimals. */
    private static <U, V> boolean isDecimal(Kind.Converted<U, V> kind) {
        try {
            return kind.written() instanceof Kind.Text && toNumber(kind, "1.5") instanceof BigDecimal;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // what is written is a text
    private static <U, V> V toNumber(Kind.Converted<U, V> kind, String text) {
        return kind.to().apply((U) text);
    }

    private Leaf<String> decimal(Kind.Converted<?, ?> kind) {
        Optional<Kind.Pattern> form = kind.written() instanceof Kind.Text text ? text.form() : Optional.empty();
        return new Leaf<>(
                Column.of(name, CellType.DECIMAL),
                text -> text,
                (text, row) -> checked(
                        Written.decimal(text.strip())
                                .filter(number -> form.map(each -> number.matches(each.regex()))
                                        .orElse(true)),
                        row,
                        CellType.DECIMAL),
                reader -> ImmutableList.of("1"));
    }

    @SuppressWarnings("unchecked") // both are cells of texts
    private static <U> Cells<U> cast(Leaf<String> leaf) {
        return (Cells<U>) (Cells<?>) leaf;
    }

    /** What is wrong with a text that is no value is said of its cell. */
    private <V> Optional<V> checked(Optional<V> value, Row row, CellType type) {
        if (value.isEmpty()) {
            row.wrong(name, type);
        }
        return value;
    }

    // ---- texts

    @Override
    public Leaf<String> text(Kind.Text kind) {
        return new Leaf<>(
                Column.of(name, CellType.TEXT),
                text -> text,
                (text, row) -> {
                    Optional<String> formed = kind.form()
                            .map(form -> text.strip().matches(form.regex()))
                            .map(fits -> fits ? text.strip() : "")
                            .or(() -> Optional.of(text))
                            .filter(fitting -> !fitting.isEmpty());
                    if (formed.isEmpty()) {
                        row.problem(ProblemKind.WRONG_TYPE, name, "example", row.example(name), "found", text);
                    }
                    return formed;
                },
                reader -> Stream.of("LT", "lt", "1", "--01-01")
                        .filter(sample -> kind.form()
                                .map(form -> sample.matches(form.regex()))
                                .orElse(true))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The id of the dossier is one, too, though no fact names it. */
    @Override
    public Leaf<String> token(Kind.Token kind) {
        return id(Column.of(name, name.equals("id") ? CellType.ID : CellType.TEXT));
    }

    private Leaf<String> id(Column column) {
        return new Leaf<>(
                column,
                text -> text,
                (text, row) -> checked(Written.id(text), row, CellType.ID),
                reader -> ImmutableList.of(reader.newId()));
    }

    @Override
    public Cells<LocalizedText> localised(Kind.Localised kind) {
        return new WordCells(name);
    }

    // ---- numbers

    @Override
    public Leaf<Integer> whole(Kind.Whole kind) {
        return new Leaf<>(
                Column.of(name, CellType.INTEGER),
                number -> Integer.toString(number),
                (text, row) -> {
                    Optional<Long> number = checked(Written.whole(text.strip()), row, CellType.INTEGER);
                    boolean fits = number.isPresent() && number.get() >= kind.least() && number.get() <= kind.most();
                    if (number.isPresent() && !fits) {
                        row.problem(ProblemKind.NUMBER_OUT_OF_RANGE, name, bounds(kind));
                    }
                    return number.filter(any -> fits).map(Long::intValue);
                },
                reader -> Stream.of(kind.least(), kind.most()).distinct().collect(ImmutableList.toImmutableList()));
    }

    private static Object[] bounds(Kind.Whole kind) {
        Object[] least = {"least", kind.least()};
        Object[] both = {"most", kind.most(), "least", kind.least()};
        return kind.most() == Integer.MAX_VALUE ? least : both;
    }

    @Override
    public Cells<MonetaryAmount> amount(Kind.Amount kind) {
        String currency = name.endsWith("amount")
                ? name.substring(0, name.length() - "amount".length()) + "currency"
                : name + "Currency";
        return new AmountCells(
                new Leaf<>(
                        Column.of(name, CellType.AMOUNT),
                        BigDecimal::toPlainString,
                        (text, row) -> checked(Written.amount(text.strip()), row, CellType.AMOUNT),
                        reader -> ImmutableList.of(BigDecimal.ONE)),
                called(currency).currency(new Kind.Currency()));
    }

    @Override
    public Leaf<CurrencyUnit> currency(Kind.Currency kind) {
        return new Leaf<>(
                Column.of(name, CellType.CURRENCY),
                CurrencyUnit::getCurrencyCode,
                (text, row) -> {
                    try {
                        return Optional.of(Amounts.currency(text.strip()));
                    } catch (IllegalArgumentException refused) {
                        row.refusedAs(refused, name, CellType.CURRENCY);
                        return Optional.empty();
                    }
                },
                reader -> ImmutableList.of(reader.currency()));
    }

    @Override
    public Leaf<Headcount> count(Kind.Count kind) {
        return new Leaf<>(
                Column.of(name, CellType.COUNT),
                Written::count,
                (text, row) -> {
                    try {
                        return checked(Written.count(text.strip()), row, CellType.COUNT);
                    } catch (IllegalArgumentException refused) {
                        row.refused(
                                refused,
                                name,
                                ProblemKind.INVALID_VALUE,
                                "form",
                                CellType.COUNT.form().text());
                        return Optional.empty();
                    }
                },
                reader -> ImmutableList.of(Headcount.unknown(), Headcount.exactly(1), Headcount.exactly(0)));
    }

    // ---- time

    @Override
    public Leaf<PartialDate> date(Kind.Date kind) {
        return new Leaf<>(
                Column.of(name, CellType.DATE),
                PartialDate::toString,
                (text, row) -> {
                    try {
                        return Optional.of(PartialDate.parse(text.strip()));
                    } catch (IllegalArgumentException refused) {
                        row.refusedAs(refused, name, CellType.DATE);
                        return Optional.empty();
                    }
                },
                reader -> ImmutableList.of(PartialDate.unknown()));
    }

    @Override
    public Leaf<LocalDate> day(Kind.Day kind) {
        return day(CellType.DAY, "");
    }

    private Leaf<LocalDate> day(CellType type, String end) {
        return new Leaf<>(
                Column.of(name + end, type),
                LocalDate::toString,
                (text, row) -> {
                    Optional<LocalDate> day = Written.day(text.strip());
                    if (day.isEmpty()) {
                        row.wrong(name + end, type);
                    }
                    return day;
                },
                reader -> ImmutableList.of(LocalDate.of(2000, 1, 1)));
    }

    @Override
    public Cells<Period> span(Kind.Span kind) {
        return new PeriodCells(day(CellType.FROM, "_from"), day(CellType.UNTIL, "_until"));
    }

    // ---- ids

    @Override
    public Leaf<String> id(Kind.OwnId kind) {
        return new Leaf<>(
                Column.of(name, CellType.ID).naming(ImmutableList.of(owner)),
                text -> text,
                (text, row) -> checked(Written.id(text), row, CellType.ID)
                        .filter(id -> row.reader().isFirst(id, row, name)),
                reader -> ImmutableList.of(reader.newId()));
    }

    @Override
    public Leaf<String> reference(Kind.Reference kind) {
        return new Leaf<>(
                Column.of(name, CellType.REFERENCE).naming(kind.targets()),
                text -> text,
                (text, row) -> checked(Written.id(text), row, CellType.REFERENCE)
                        .filter(id -> row.reader().isKnown(id, kind.targets(), row, name)),
                reader -> ImmutableList.of(reader.idOf(kind.targets())));
    }

    @Override
    public Leaf<ImmutableMap<String, String>> registers(Kind.Registers kind) {
        return new Leaf<>(
                Column.of(name, CellType.MAP),
                Written::map,
                (text, row) -> checked(Written.map(text), row, CellType.MAP),
                reader -> ImmutableList.of(ImmutableMap.of()));
    }

    @Override
    public Cells<Provenance> provenance(Kind.Evidence kind) {
        return new EvidenceCells(Tables.EVIDENCE);
    }

    /** The cells of a row of the table of sources, which tells of one place. */
    static PartCells<Provenance> evidence(Tabling tabling) {
        Layout layout = new Layout("", "sources", "", Provenance.class, tabling);
        ImmutableList.Builder<PartCells.Member<Provenance, ?>> members = ImmutableList.builder();
        for (Field<Provenance, ?> field : ValueShapes.PROVENANCE.fields()) {
            members.add(layout.evidence(field));
        }
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

    @Override
    public Leaf<Boolean> flag(Kind.Flag kind) {
        return coded(
                Column.of(name, CellType.YES_NO).among(CodeList.YES_NO),
                CodeList.YES_NO,
                Boolean::valueOf,
                flag -> Boolean.toString(flag),
                ImmutableList.of(false, true));
    }

    @Override
    public <E> Leaf<E> closed(Kind.Closed<E> kind) {
        CodeList list = CodeList.of(kind);
        ImmutableMap<E, String> codes = kind.codes().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(each -> each.getValue(), each -> each.getKey()));
        return coded(
                Column.of(name, CellType.CODE).among(list),
                list,
                code -> kind.codes().get(code),
                value -> codes.getOrDefault(value, ""),
                codes.keySet().asList());
    }

    @Override
    public <E> Leaf<E> open(Kind.Open<E> kind) {
        CodeList list = CodeList.of(kind);
        return new Leaf<>(
                Column.of(name, CellType.CODE).among(list),
                kind.code(),
                (text, row) -> {
                    String code = list.code(text.strip()).orElse(text.strip());
                    if (code.matches(kind.form().regex())) {
                        return Optional.of(kind.of().apply(code));
                    }
                    unknown(list, row);
                    return Optional.empty();
                },
                reader -> kind.common());
    }

    private <E> Leaf<E> coded(
            Column column, CodeList list, Function<String, E> of, Function<E, String> code, ImmutableList<E> all) {
        return new Leaf<>(
                column,
                code,
                (text, row) -> {
                    Optional<String> known = list.code(text.strip());
                    if (known.isEmpty()) {
                        called(column.name()).unknown(list, row);
                    }
                    return known.map(of);
                },
                reader -> all);
    }

    private void unknown(CodeList list, Row row) {
        String wrong = row.text(name).strip();
        List<Object> arguments = new ArrayList<>(List.of("wrong", wrong));
        Spelling.nearest(wrong, list.names()).ifPresent(near -> arguments.addAll(List.of("nearest", near)));
        arguments.addAll(List.of("allowed", list.labels()));
        row.problem(ProblemKind.UNKNOWN_CODE, name, arguments.toArray());
    }
}
