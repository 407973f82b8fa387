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
            case AT_LEAST -> bound(ClaimMessage.AT_LEAST, share);
            case AT_MOST -> bound(ClaimMessage.AT_MOST, share);
            case MORE_THAN -> bound(ClaimMessage.MORE_THAN, share);
            case LESS_THAN -> bound(ClaimMessage.LESS_THAN, share);
        };
    }

    /** What is computed; bounds rounded outward. */
    Text computed(Span share) {
        Optional<Fraction> least = share.low().filter(bound -> bound.signum() > 0);
        Optional<Fraction> most = share.high();
        if (most.isPresent() && share.low().equals(most)) {
            return said(most.get(), RoundingMode.HALF_UP);
        }
        if (least.isPresent() && most.isPresent()) {
            return Phrase.of(ClaimMessage.BETWEEN)
                    .with("least", said(least.get(), RoundingMode.FLOOR))
                    .with("most", said(most.get(), RoundingMode.CEILING));
        }
        return least.map(bound -> bound(ClaimMessage.AT_LEAST, said(bound, RoundingMode.FLOOR)))
                .or(() -> most.map(bound -> bound(ClaimMessage.AT_MOST, said(bound, RoundingMode.CEILING))))
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

    private Text said(Fraction share, RoundingMode rounding) {
        return stated.percent()
                .map(printed -> percent(share.percent(printed.scale() + FINER, rounding)))
                .orElseGet(() -> new Literal(share.toString()));
    }

    private static Text percent(BigDecimal percentage) {
        return Phrase.of(ClaimMessage.PERCENT).with("percent", percentage);
    }

    private static Text bound(Message message, Text share) {
        return Phrase.of(message).with("share", share);
    }
}
