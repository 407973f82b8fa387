package lt.kopz.core.claim;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Shares in words, each in the form that the source chose: in per cent, as a fraction, or as so much for so many.
 *
 * @param per for how many of the other figure
 * @param form how a share is printed
 */
record ShareWords(Fraction per, BiFunction<Fraction, RoundingMode, Text> form) {
    /** How many decimals more than the source prints are shown of what is computed. */
    private static final int FINER = 2;

    /** The words for shares that no source has printed: in per cent, to two decimals. */
    static final ShareWords OF_NO_SOURCE = of(StatedShare.percent("0"), Fraction.ONE);

    private static ShareWords of(StatedShare stated, Fraction per) {
        return new ShareWords(
                per,
                (share, rounding) -> stated.percent()
                        .map(printed -> Text.percent(share.percent(printed.scale() + FINER, rounding)))
                        .or(() -> stated.decimal()
                                .map(printed -> Ways.value(share.decimal(printed.scale() + FINER, rounding)
                                        .stripTrailingZeros())))
                        .orElseGet(() -> new Literal(share.toString())));
    }

    /**
     * The words for a share of another figure, or for so much of it.
     *
     * @return empty where a source states none
     */
    static Optional<ShareWords> of(FigureStated stated) {
        Fraction per = Fraction.of(stated.per());
        return stated.share()
                .map(share -> of(share, per))
                .or(() -> stated.amount()
                        .filter(any -> stated.shareOf().isPresent())
                        .map(amount -> new ShareWords(
                                per, (each, rounding) -> Ways.value(Span.amount(each, amount.currency(), rounding)))));
    }

    /** What a source states. */
    static Text claimed(StatedShare stated) {
        Text share = stated.percent()
                .map(Text::percent)
                .or(() -> stated.decimal().map(Ways::value))
                .orElseGet(() -> new Literal(stated.number().toString()));
        return switch (stated.bound()) {
            case EXACTLY -> share;
            case AT_LEAST -> Text.bounds(Optional.of(share), Optional.empty(), ClaimMessage.ANY_SHARE);
            case AT_MOST -> Text.bounds(Optional.empty(), Optional.of(share), ClaimMessage.ANY_SHARE);
            case MORE_THAN -> Phrase.of(ClaimMessage.MORE_THAN).with("share", share);
            case LESS_THAN -> Phrase.of(ClaimMessage.LESS_THAN).with("share", share);
        };
    }

    /** What is computed; bounds rounded outward. */
    Text computed(Span ofOne) {
        Span share = ofOne.times(per);
        return share.isOneNumber()
                ? form.apply(share.low().orElseThrow(), RoundingMode.HALF_UP)
                : Text.bounds(
                        share.low()
                                .filter(bound -> bound.signum() > 0)
                                .map(bound -> form.apply(bound, RoundingMode.FLOOR)),
                        share.high().map(bound -> form.apply(bound, RoundingMode.CEILING)),
                        ClaimMessage.ANY_SHARE);
    }

    /** By which share of it an amount has changed that is now such a share of what it was; how large it is now where that is open. */
    Text change(Span ofTheEarlier) {
        Span more = ofTheEarlier.minus(Span.ONE);
        return more.isFromNothingOn() || more.negate().isFromNothingOn()
                ? Ways.CHANGE.computed(more, this::computed)
                : Phrase.of(ClaimMessage.OF_THE_EARLIER).with("share", computed(ofTheEarlier));
    }
}
