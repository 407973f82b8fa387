package lt.kopz.core.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
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
                        .map(printed -> percent(share.percent(printed.scale() + FINER, rounding)))
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
                .map(ShareWords::percent)
                .or(() -> stated.decimal().map(Ways::value))
                .orElseGet(() -> new Literal(stated.number().toString()));
        return switch (stated.bound()) {
            case EXACTLY -> share;
            case AT_LEAST -> bound(ClaimMessage.AT_LEAST, share);
            case AT_MOST -> bound(ClaimMessage.AT_MOST, share);
            case MORE_THAN -> bound(ClaimMessage.MORE_THAN, share);
            case LESS_THAN -> bound(ClaimMessage.LESS_THAN, share);
        };
    }

    /** What is computed; bounds rounded outward. */
    Text computed(Span ofOne) {
        Span share = ofOne.times(per);
        Optional<Fraction> least = share.low().filter(bound -> bound.signum() > 0);
        Optional<Fraction> most = share.high();
        if (most.isPresent() && share.low().equals(most)) {
            return form.apply(most.get(), RoundingMode.HALF_UP);
        }
        if (least.isPresent() && most.isPresent()) {
            return Phrase.of(ClaimMessage.BETWEEN)
                    .with("least", form.apply(least.get(), RoundingMode.FLOOR))
                    .with("most", form.apply(most.get(), RoundingMode.CEILING));
        }
        return least.map(bound -> bound(ClaimMessage.AT_LEAST, form.apply(bound, RoundingMode.FLOOR)))
                .or(() -> most.map(bound -> bound(ClaimMessage.AT_MOST, form.apply(bound, RoundingMode.CEILING))))
                .orElseGet(() -> Phrase.of(ClaimMessage.ANY_SHARE));
    }

    /** By which share of it an amount has changed that is now such a share of what it was; how large it is now where that is open. */
    Text change(Span ofTheEarlier) {
        if (ofTheEarlier.equals(Span.ONE)) {
            return Ways.CHANGE.said(MoneyDirection.NONE, Optional.empty());
        }
        Span more = ofTheEarlier.minus(Span.ONE);
        if (more.isFromNothingOn()) {
            return Ways.CHANGE.said(MoneyDirection.INCREASE, Optional.of(computed(more)));
        }
        if (more.negate().isFromNothingOn()) {
            return Ways.CHANGE.said(MoneyDirection.DECREASE, Optional.of(computed(more.negate())));
        }
        return Phrase.of(ClaimMessage.OF_THE_EARLIER).with("share", computed(ofTheEarlier));
    }

    private static Text percent(BigDecimal percentage) {
        return Phrase.of(ClaimMessage.PERCENT).with("percent", percentage);
    }

    private static Text bound(Message message, Text share) {
        return Phrase.of(message).with("share", share);
    }
}
