package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.RegulationShapes;
import lt.kopz.core.shape.Structure;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The form in which values of each kind of field are stated; none for what is made of several values, for evidence and for ids of one's own. */
final class StatedForms extends Structure<StatedForm<?>> {
    private StatedForms() {}

    private static final StatedForms FORMS = new StatedForms();

    private static final StatedForm<MonthDay> DAY_OF_YEAR = StatedForm.single(
            "date",
            StatedValue.OfDate.class,
            stated -> stated.date() instanceof PartialDate.DayWithoutYear day
                    ? Optional.of(day.monthDay())
                    : Optional.empty(),
            day -> new StatedValue.OfDate(PartialDate.withoutYear(day)));

    /** The form of the values of a kind; empty where no single value can be stated. */
    @SuppressWarnings("unchecked") // the visitor gives each kind a form of its own type
    static <V> Optional<StatedForm<V>> of(Kind<V> kind) {
        return Optional.ofNullable((StatedForm<V>) kind.<@Nullable StatedForm<?>>accept(FORMS));
    }

    private static StatedForm<String> code() {
        return StatedForm.of("code", StatedValue.OfCode.class, StatedValue.OfCode::code, StatedValue.OfCode::new);
    }

    @Override
    public StatedForm<String> text(Kind.Text kind) {
        return code();
    }

    @Override
    public @Nullable StatedForm<?> plain(Kind.Plain what) {
        return switch (what) {
            case TOKEN -> code();
            case LOCALISED ->
                StatedForm.of("text", StatedValue.OfText.class, StatedValue.OfText::text, StatedValue.OfText::new);
            case FLAG -> codes(Map.of("true", true, "false", false));
            case CURRENCY ->
                StatedForm.of(
                        "code",
                        StatedValue.OfCode.class,
                        stated -> Amounts.currency(stated.code()),
                        value -> new StatedValue.OfCode(value.getCurrencyCode()));
            case COUNT ->
                StatedForm.of("count", StatedValue.OfCount.class, StatedValue.OfCount::count, StatedValue.OfCount::new)
                        .joined(hull(Headcount::hull), Headcount::isKnown);
            case AMOUNT ->
                StatedForm.<StatedValue.OfAmount, MonetaryAmount>single(
                        "amount",
                        StatedValue.OfAmount.class,
                        stated -> Optional.of(stated.amount().range())
                                .filter(AmountRange::isExact)
                                .map(AmountRange::exact),
                        StatedValue.OfAmount::new);
            case STATED_AMOUNT ->
                StatedForm.<StatedValue.OfAmount, StatedAmount>of(
                                "amount",
                                StatedValue.OfAmount.class,
                                StatedValue.OfAmount::amount,
                                StatedValue.OfAmount::new)
                        .joined(
                                hull(StatedForms::either),
                                amount -> amount.range().isKnown());
            case DATE ->
                StatedForm.of("date", StatedValue.OfDate.class, StatedValue.OfDate::date, StatedValue.OfDate::new)
                        .joined(hull(PartialDate::hull), date -> !(date instanceof PartialDate.Unknown));
            case DAY ->
                StatedForm.single(
                        "date",
                        StatedValue.OfDate.class,
                        stated -> stated.date().asDay(),
                        day -> new StatedValue.OfDate(PartialDate.of(day)));
            case PERIOD ->
                StatedForm.of(
                        "period", StatedValue.OfPeriod.class, StatedValue.OfPeriod::period, StatedValue.OfPeriod::new);
            case REGISTERS, PROVENANCE, ID -> null;
        };
    }

    @Override
    public StatedForm<String> reference(Kind.Reference kind) {
        return code();
    }

    @Override
    public <E> StatedForm<E> closed(Kind.Closed<E> kind) {
        return codes(kind.codes());
    }

    @Override
    public <E> StatedForm<E> open(Kind.Open<E> kind) {
        return StatedForm.of(
                "code",
                StatedValue.OfCode.class,
                stated -> kind.of().apply(stated.code()),
                value -> new StatedValue.OfCode(kind.code().apply(value)));
    }

    private static <E> StatedForm<E> codes(Map<String, E> codes) {
        return StatedForm.single(
                "code",
                StatedValue.OfCode.class,
                stated -> Optional.ofNullable(codes.get(stated.code())),
                value -> new StatedValue.OfCode(codes.entrySet().stream()
                        .filter(each -> each.getValue().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .getKey()));
    }

    @Override
    public StatedForm<Integer> whole(Kind.Whole kind) {
        return StatedForm.single(
                "count",
                StatedValue.OfCount.class,
                stated -> stated.count() instanceof Headcount.Exactly exact
                                && exact.count() >= kind.least()
                                && exact.count() <= kind.most()
                        ? Optional.of((int) exact.count())
                        : Optional.empty(),
                value -> new StatedValue.OfCount(Headcount.exactly(value)));
    }

    /**
     * Amounts in different currencies have nothing in common but that there is an amount. Of numbers that agree within what they are printed
     * to, it is the one that is printed more finely.
     */
    private static StatedAmount either(StatedAmount one, StatedAmount other) {
        if (one.agreesWith(other)) {
            return one.range().tolerance().compareTo(other.range().tolerance()) <= 0 ? one : other;
        }
        return one.currency().equals(other.currency())
                ? StatedAmount.of(one.interval().hull(other.interval()))
                : StatedAmount.of(AmountRange.unknown(Ordering.natural().min(one.currency(), other.currency())));
    }

    private static <V> Function<ImmutableList<V>, V> hull(BinaryOperator<V> either) {
        return values -> values.stream().reduce(either).orElseThrow();
    }

    /** What may take several forms is stated in any of those in which a single value can be; none where no form is one. */
    @Override
    public @Nullable <T> StatedForm<T> choice(Kind.OneOf<T> kind) {
        ImmutableList<Turn<T, ?, ?>> turns =
                kind.cases().stream().flatMap(one -> turn(one).stream()).collect(ImmutableList.toImmutableList());
        return turns.isEmpty()
                ? null
                : new StatedForm<>(
                        turns.stream()
                                .map(turn -> turn.form().name())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        (stated, provenance) -> turns.stream()
                                .flatMap(turn -> turn.read(stated, provenance).stream())
                                .findFirst(),
                        value -> turns.stream()
                                .flatMap(turn -> turn.words(value).stream())
                                .findFirst()
                                .orElseThrow(),
                        values -> turns.stream()
                                .flatMap(turn -> turn.either(values).stream())
                                .findFirst(),
                        value -> turns.stream().anyMatch(turn -> turn.isKnown(value)));
    }

    private static <T, C extends T, V> Optional<Turn<T, C, V>> turn(Kind.Case<T, C, V> one) {
        return of(one.kind()).map(form -> new Turn<>(one, form));
    }

    /** One of the forms that something may take. */
    private record Turn<T, C extends T, V>(Kind.Case<T, C, V> one, StatedForm<V> form) {
        Optional<T> read(StatedValue stated, Provenance provenance) {
            return form.read().apply(stated, provenance).map(one.make());
        }

        Optional<StatedValue> words(T value) {
            return one.held(value).map(form.words());
        }

        boolean isKnown(T value) {
            return one.held(value).filter(held -> form.known().apply(held)).isPresent();
        }

        /** What values that all have this form leave open. */
        Optional<T> either(ImmutableList<T> values) {
            ImmutableList<V> held =
                    values.stream().flatMap(value -> one.held(value).stream()).collect(ImmutableList.toImmutableList());
            return held.size() == values.size() ? form.either().apply(held).map(one.make()) : Optional.empty();
        }
    }

    /** What may be any of several values stands in all of their sources, and is known as weakly as the weakest of them. */
    @Override
    public <V> @Nullable StatedForm<Sourced<V>> sourced(Kind.Known<V> kind) {
        return of(kind.value())
                .map(form -> new StatedForm<Sourced<V>>(
                        form.name(),
                        (stated, provenance) ->
                                form.read().apply(stated, provenance).map(value -> Sourced.of(value, provenance)),
                        known -> form.words().apply(known.value()),
                        known -> form.either()
                                .apply(known.stream().map(Sourced::value).collect(ImmutableList.toImmutableList()))
                                .map(value -> Sourced.of(value, ofAll(known))),
                        known -> form.known().apply(known.value())))
                .orElse(null);
    }

    private static <V> Provenance ofAll(List<Sourced<V>> known) {
        Provenance weakest = known.get(0).provenance();
        for (Sourced<V> each : known) {
            if (each.basis().compareTo(weakest.basis()) > 0) {
                weakest = each.provenance();
            }
        }
        return Provenance.of(
                weakest.basis(),
                weakest.because(),
                known.stream()
                        .flatMap(each -> each.provenance().sources().stream())
                        .distinct()
                        .toList());
    }

    /** A day of a year is stated as a date without one, whatever text it is written as. */
    @Override
    @SuppressWarnings("unchecked") // the one kind of days of a year
    public <U, V> @Nullable StatedForm<V> converted(Kind.Converted<U, V> kind) {
        if (kind.equals(RegulationShapes.DAY_OF_YEAR)) {
            return (StatedForm<V>) DAY_OF_YEAR;
        }
        return of(kind.written())
                .map(form -> new StatedForm<V>(
                        form.name(),
                        (stated, provenance) ->
                                form.read().apply(stated, provenance).map(kind.to()),
                        value -> form.words().apply(kind.from().apply(value)),
                        values -> form.either()
                                .apply(values.stream().map(kind.from()).collect(ImmutableList.toImmutableList()))
                                .map(kind.to()),
                        value -> form.known().apply(kind.from().apply(value))))
                .orElse(null);
    }
}
