package lt.kopz.core.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Shares in words, each in the form that the source chose: in per cent, or as a fraction. */
final class ShareWords {
    /** How many decimals more than the source prints are shown of what is computed. */
    private static final int FINER = 2;

    /** The words for shares that no source has printed: in per cent, to two decimals. */
    static final ShareWords OF_NO_SOURCE = new ShareWords(StatedShare.percent("0"));

    private final StatedShare stated;

    ShareWords(StatedShare stated) {
        this.stated = stated;
    }

    /** What the source states. */
    Text claimed() {
        Text share = stated.percent()
                .map(ShareWords::percent)
                .orElseGet(() -> new Literal(stated.number().toString()));
        return switch (stated.bound()) {
            case EXACTLY -> share;
            case AT_LEAST -> bound(MoneyClaimMessage.AT_LEAST, share);
            case AT_MOST -> bound(MoneyClaimMessage.AT_MOST, share);
            case MORE_THAN -> bound(MoneyClaimMessage.MORE_THAN, share);
            case LESS_THAN -> bound(MoneyClaimMessage.LESS_THAN, share);
        };
    }

    /** What is computed; bounds rounded outward. */
    Text computed(Bounds<Fraction> share) {
        Optional<Fraction> least = share.least().filter(bound -> bound.signum() > 0);
        Optional<Fraction> most = share.greatest();
        if (most.isPresent() && share.least().equals(most)) {
            return said(most.get(), RoundingMode.HALF_UP);
        }
        if (least.isPresent() && most.isPresent()) {
            return Phrase.of(MoneyClaimMessage.BETWEEN)
                    .with("least", said(least.get(), RoundingMode.FLOOR))
                    .with("most", said(most.get(), RoundingMode.CEILING));
        }
        return least.map(bound -> bound(MoneyClaimMessage.AT_LEAST, said(bound, RoundingMode.FLOOR)))
                .or(() -> most.map(bound -> bound(MoneyClaimMessage.AT_MOST, said(bound, RoundingMode.CEILING))))
                .orElseGet(() -> Phrase.of(MoneyClaimMessage.ANY_SHARE));
    }

    /** By which share of it an amount has changed that is now such a share of what it was; how large it is now where that is open. */
    Text change(Bounds<Fraction> ofTheEarlier) {
        Optional<Fraction> least = ofTheEarlier.least();
        Optional<Fraction> most = ofTheEarlier.greatest();
        if (least.equals(most) && least.filter(Fraction.ONE::equals).isPresent()) {
            return Ways.CHANGE.said(MoneyDirection.NONE, Optional.empty());
        }
        if (least.filter(bound -> bound.compareTo(Fraction.ONE) >= 0).isPresent()) {
            return Ways.CHANGE.said(
                    MoneyDirection.INCREASE,
                    Optional.of(computed(new Bounds<>(
                            least.get().minus(Fraction.ONE),
                            most.map(bound -> bound.minus(Fraction.ONE)).orElse(null),
                            false))));
        }
        if (most.filter(bound -> bound.compareTo(Fraction.ONE) <= 0).isPresent()) {
            return Ways.CHANGE.said(
                    MoneyDirection.DECREASE,
                    Optional.of(computed(new Bounds<>(
                            Fraction.ONE.minus(most.get()),
                            least.map(Fraction.ONE::minus).orElse(null),
                            false))));
        }
        return Phrase.of(MoneyClaimMessage.OF_THE_EARLIER).with("share", computed(ofTheEarlier));
    }

    private Text said(Fraction share, RoundingMode rounding) {
        return stated.percent()
                .map(printed -> percent(share.percent(printed.scale() + FINER, rounding)))
                .orElseGet(() -> new Literal(share.toString()));
    }

    private static Text percent(BigDecimal percentage) {
        return Phrase.of(MoneyClaimMessage.PERCENT).with("percent", percentage);
    }

    private static Text bound(Message message, Text share) {
        return Phrase.of(message).with("share", share);
    }
}
