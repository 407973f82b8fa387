package lt.kopz.core.claim;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How a number is worded: as so much or so many, exactly or within bounds, or as a share in the form that its source chose; and by name which way
 * it lies.
 *
 * @param sign what its sign stands for
 * @param zero from where on it lies one way, and below which the other
 * @param size how large a number is that is worded without a direction
 * @param either what there is for a number that may lie either way; empty where it is at most so much one way, or else the other
 */
record NumberWords(Sign sign, Span zero, Function<Span, Text> size, Optional<Function<Span, Text>> either) {
    /** In which ways a figure may lie. */
    enum Sign {
        /** A figure that has no direction. */
        NONE(MoneyDirection.NONE, MoneyDirection.NONE, ClaimMessage.NOTHING),
        /** A gap: what is missing is positive. */
        GAP(MoneyDirection.SHORTFALL, MoneyDirection.SURPLUS, ClaimMessage.BALANCED),
        /** What a budget leaves: what is left is positive. */
        RESULT(MoneyDirection.SURPLUS, MoneyDirection.DEFICIT, ClaimMessage.BALANCED),
        /** A change: what is added is positive. */
        CHANGE(MoneyDirection.INCREASE, MoneyDirection.DECREASE, ClaimMessage.UNCHANGED);

        private final MoneyDirection positive;
        private final MoneyDirection negative;
        private final ClaimMessage nothing;

        Sign(MoneyDirection positive, MoneyDirection negative, ClaimMessage nothing) {
            this.positive = positive;
            this.negative = negative;
            this.nothing = nothing;
        }

        static Sign of(Measurable measure) {
            ImmutableList<MoneyDirection> directions = measure.directions();
            return directions.isEmpty() ? NONE : directions.contains(MoneyDirection.DEFICIT) ? RESULT : GAP;
        }

        /** The same the other way where a direction is that of what is less than nothing. */
        Span directed(Optional<MoneyDirection> direction, Span size) {
            return direction.filter(negative::equals).isPresent() ? size.negate() : size;
        }

        /** A direction, by how much where that is known. */
        private Text said(MoneyDirection direction, Optional<Text> amount) {
            Phrase words =
                    Phrase.of(direction == MoneyDirection.NONE ? nothing : new Directed(direction, amount.isEmpty()));
            return amount.<Text>map(how -> words.with("amount", how)).orElse(words);
        }
    }

    /** A direction: {@code amount}, or without one where nobody says of how much. */
    record Directed(MoneyDirection direction, boolean alone) implements CoreMessage {
        @Override
        public String key() {
            return "moneyClaim." + Ascii.toLowerCase(direction.name()) + (alone ? ".alone" : "");
        }
    }

    /** How many decimals more than the source prints are shown of what is computed. */
    private static final int FINER = 2;

    private static final StatedShare IN_PER_CENT = StatedShare.percent("0");

    /**
     * The words for what is stated of a figure and for what is computed of it, in the form that the source chose.
     *
     * @param currency in which currency; empty for what is no money
     */
    static NumberWords of(FigureStated stated, ClaimedFigure figure, Optional<CurrencyUnit> currency) {
        boolean isChange = stated.changedFrom().isPresent();
        Sign sign = isChange ? Sign.CHANGE : figure.sign();
        Optional<Function<Span, Text>> share = share(stated, figure);
        return share.map(words -> new NumberWords(
                        sign,
                        isChange ? Span.ONE : Span.NOTHING,
                        words,
                        Optional.<Function<Span, Text>>of(number ->
                                        Phrase.of(ClaimMessage.OF_THE_EARLIER).with("share", words.apply(number)))
                                .filter(any -> isChange)))
                .or(() -> currency.map(unit ->
                        new NumberWords(sign, Span.NOTHING, number -> value(number.amount(unit)), Optional.empty())))
                .orElseGet(() -> new NumberWords(
                        sign,
                        Span.NOTHING,
                        number -> value(number.count()),
                        Optional.of(any -> Phrase.of(ClaimMessage.COUNT_CHANGE_OPEN))));
    }

    // ---- shares

    /** Of a share, or of so much for so many; empty where neither is stated. */
    private static Optional<Function<Span, Text>> share(FigureStated stated, ClaimedFigure figure) {
        boolean isRatio = figure.measure()
                .filter(measure -> measure.unit() == MeasureUnit.PER_CENT)
                .isPresent();
        return stated.share()
                .or(() -> Optional.of(IN_PER_CENT).filter(any -> isRatio))
                .map(NumberWords::form)
                .or(() -> stated.amount()
                        .filter(any -> stated.shareOf().isPresent())
                        .map(amount -> (each, rounding) -> value(Span.amount(each, amount.currency(), rounding))))
                .map(form -> ofOne -> bounded(ofOne.times(Fraction.of(stated.per())), form));
    }

    /** Bounds are rounded outward. */
    private static Text bounded(Span share, BiFunction<Fraction, RoundingMode, Text> form) {
        return share.isOneNumber()
                ? form.apply(share.low().orElseThrow(), RoundingMode.HALF_UP)
                : Text.bounds(
                        share.low()
                                .filter(bound -> bound.signum() > 0)
                                .map(bound -> form.apply(bound, RoundingMode.FLOOR)),
                        share.high().map(bound -> form.apply(bound, RoundingMode.CEILING)),
                        ClaimMessage.ANY_SHARE);
    }

    /** In per cent, as a decimal number or as a fraction, whichever a source printed. */
    private static BiFunction<Fraction, RoundingMode, Text> form(StatedShare stated) {
        return (share, rounding) -> stated.percent()
                .map(printed -> Text.percent(share.percent(printed.scale() + FINER, rounding)))
                .or(() -> stated.decimal()
                        .map(printed -> value(
                                share.decimal(printed.scale() + FINER, rounding).stripTrailingZeros())))
                .orElseGet(() -> new Literal(share.toString()));
    }

    private static Text printed(StatedShare stated) {
        Text share = stated.percent()
                .map(Text::percent)
                .or(() -> stated.decimal().map(NumberWords::value))
                .orElseGet(() -> new Literal(stated.number().toString()));
        return switch (stated.bound()) {
            case EXACTLY -> share;
            case AT_LEAST -> Text.bounds(Optional.of(share), Optional.empty(), ClaimMessage.ANY_SHARE);
            case AT_MOST -> Text.bounds(Optional.empty(), Optional.of(share), ClaimMessage.ANY_SHARE);
            case MORE_THAN -> Phrase.of(ClaimMessage.MORE_THAN).with("share", share);
            case LESS_THAN -> Phrase.of(ClaimMessage.LESS_THAN).with("share", share);
        };
    }

    // ---- what is stated, and what is computed

    /** What a source states. */
    Text claimed(FigureStated stated) {
        Optional<Text> printed = stated.share()
                .map(NumberWords::printed)
                .or(() -> stated.amount()
                        .filter(amount -> amount.range().isKnown())
                        .map(NumberWords::printed))
                .or(() -> stated.count().filter(Headcount::isKnown).map(NumberWords::value));
        return stated.direction()
                .map(direction -> sign.said(direction, printed))
                .or(() -> printed)
                .or(() -> stated.amount().map(NumberWords::value))
                .orElseGet(() ->
                        Phrase.of(stated.count().isPresent() ? ClaimMessage.COUNT_NOT_STATED : ClaimMessage.SOMETHING));
    }

    private static Text printed(StatedAmount amount) {
        AmountRange interval = amount.interval();
        return interval.equals(amount.range().asPrinted())
                ? value(amount)
                : Phrase.of(ClaimMessage.ROUNDED)
                        .with("amount", amount)
                        .with("least", interval.lower().orElseThrow())
                        .with("most", interval.upper().orElseThrow());
    }

    /** What is computed, by name where it lies one way. */
    Text computed(Span number) {
        Span more = number.minus(zero);
        Span less = more.negate();
        if (sign == Sign.NONE) {
            return size.apply(number);
        }
        if (more.isNothing()) {
            return sign.said(MoneyDirection.NONE, Optional.empty());
        }
        if (more.isFromNothingOn()) {
            return by(sign.positive, more);
        }
        return less.isFromNothingOn()
                ? by(sign.negative, less)
                : either.map(words -> words.apply(number))
                        .or(() -> more.high().map(most -> by(sign.positive, Span.upTo(most))))
                        .or(() -> less.high().map(most -> by(sign.negative, Span.upTo(most))))
                        .orElseGet(() -> size.apply(number));
    }

    private Text by(MoneyDirection direction, Span number) {
        return sign.said(direction, Optional.of(size.apply(number)));
    }

    /** A number that is computed and stated nowhere; a share is worded in per cent. */
    static Text value(Quantity number) {
        if (number instanceof Quantity.OfRatio) {
            return bounded(Span.of(number), form(IN_PER_CENT));
        }
        return number instanceof Quantity.OfAmount money ? value(money.amount()) : value(number.asCount());
    }

    static Text value(Object amount) {
        return Phrase.of(SourceMessage.AS_STATED).with("value", amount);
    }
}
