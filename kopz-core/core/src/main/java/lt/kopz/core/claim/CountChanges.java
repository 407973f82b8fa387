package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.CountQuestion;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Holds what a source claims of how a number changed against what is counted. */
final class CountChanges {
    private final Dossier dossier;
    private final LocalDate asOf;
    private final KnownDays known;

    CountChanges(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        this.known = KnownDays.of(dossier, asOf);
    }

    ClaimCheck check(Claim claim, Assertion.CountChangeStated claimed) {
        AskedCount from = asked(claimed.from());
        AskedCount to = asked(claimed.to());
        boolean isInTime = isInTime(claimed.from()) && isInTime(claimed.to());
        AskedCount.Counted before = from.counted();
        AskedCount.Counted after = to.counted();
        LocalDate day = day(claimed.to());
        Optional<Text> reason = claimed.share().isPresent() && isNothing(before.count())
                ? Optional.of(Phrase.of(MoneyClaimMessage.SHARE_OF_NOTHING))
                : Optional.empty();
        ClaimComparison comparison =
                reason.isEmpty() && isInTime ? compared(claimed, before, after) : ClaimComparison.CANNOT_TELL;
        return CheckParts.decided(
                claim,
                asOf,
                comparison,
                Phrase.of(MoneyClaimMessage.CHECK)
                        .with("what", words(dossier, claimed))
                        .with("claimed", claimed(claimed))
                        .with(
                                "computed",
                                reason.map(why -> Phrase.of(MoneyClaimMessage.COMPUTED_NOTHING)
                                                .with("day", day)
                                                .with("reason", why))
                                        .orElseGet(() -> Phrase.of(MoneyClaimMessage.COMPUTED)
                                                .with("day", day)
                                                .with("computed", computed(claimed, before, after)))),
                ImmutableList.of(to.figure(after), from.figure(before)),
                isInTime ? ImmutableList.of() : ImmutableList.of(KnownDays.notKnownYet(day)));
    }

    static Text words(Dossier dossier, Assertion.CountChangeStated claimed) {
        return Phrase.of(ClaimMessage.COUNT_CHANGE)
                .with("from", AskedCount.words(dossier, claimed.from()))
                .with("to", AskedCount.words(dossier, claimed.to()));
    }

    static Text claimed(Assertion.CountChangeStated claimed) {
        Optional<Text> by = claimed.share()
                .map(share -> new ShareWords(share).claimed())
                .or(() -> claimed.count().filter(Headcount::isKnown).map(CountChanges::said));
        return Ways.CHANGE.said(claimed.direction(), by);
    }

    // ---- what is allowed, and what is counted

    /** As for a number alone: what nobody states to be complete may confirm, and never contradicts. */
    private static ClaimComparison compared(
            Assertion.CountChangeStated claimed, AskedCount.Counted before, AskedCount.Counted after) {
        ClaimComparison taken = compared(claimed, before.count(), after.count());
        boolean isDeclared =
                before.count().equals(before.open()) && after.count().equals(after.open());
        return isDeclared || taken.holds() != Answer.NO ? taken : compared(claimed, before.open(), after.open());
    }

    private static ClaimComparison compared(Assertion.CountChangeStated claimed, Headcount before, Headcount after) {
        if (claimed.share().isPresent()) {
            Bounds<Fraction> computed = ratio(before, after);
            return ClaimComparison.of(
                    AllowedShare.ofTheEarlier(
                                    claimed.direction(), claimed.share().get())
                            .bounds(),
                    computed,
                    computed,
                    before.isKnown() && after.isKnown());
        }
        Bounds<Long> computed = difference(before, after);
        return ClaimComparison.of(allowed(claimed), computed, computed, before.isKnown() && after.isKnown());
    }

    /** What a statement allows of how much more there is, below nothing where it is less. */
    static Bounds<Long> allowed(Assertion.CountChangeStated claimed) {
        if (claimed.direction() == MoneyDirection.NONE) {
            return new Bounds<>(0L, 0L, false);
        }
        Headcount by = claimed.count().orElse(Headcount.unknown());
        Long least = Math.max(1, by.lower());
        Long most = by.upper().isPresent() ? (Long) by.upper().getAsLong() : null;
        return claimed.direction() == MoneyDirection.INCREASE
                ? new Bounds<>(least, most, false)
                : new Bounds<>(most == null ? null : -most, -least, false);
    }

    private static Bounds<Long> difference(Headcount before, Headcount after) {
        return new Bounds<>(
                before.upper().isPresent()
                        ? (Long) (after.lower() - before.upper().getAsLong())
                        : null,
                after.upper().isPresent() ? (Long) (after.upper().getAsLong() - before.lower()) : null,
                false);
    }

    private static boolean isNothing(Headcount count) {
        return count.upper().isPresent() && count.upper().getAsLong() == 0;
    }

    private static Bounds<Fraction> ratio(Headcount before, Headcount after) {
        return new Bounds<>(
                before.upper().isPresent()
                        ? Fraction.of(after.lower())
                                .dividedBy(Fraction.of(before.upper().getAsLong()))
                        : Fraction.ZERO,
                after.upper().isPresent() && before.lower() > 0
                        ? Fraction.of(after.upper().getAsLong()).dividedBy(Fraction.of(before.lower()))
                        : null,
                false);
    }

    // ---- in words

    private static Text computed(
            Assertion.CountChangeStated claimed, AskedCount.Counted before, AskedCount.Counted after) {
        Text change = claimed.share()
                .map(share -> new ShareWords(share).change(ratio(before.count(), after.count())))
                .orElseGet(() -> change(difference(before.count(), after.count())));
        return Phrase.of(ClaimMessage.COUNT_COMPUTED)
                .with("from", before.count())
                .with("to", after.count())
                .with("change", change);
    }

    private static Text change(Bounds<Long> difference) {
        Optional<Long> least = difference.least();
        Optional<Long> most = difference.greatest();
        if (least.equals(most) && least.filter(number -> number == 0).isPresent()) {
            return Ways.CHANGE.said(MoneyDirection.NONE, Optional.empty());
        }
        if (least.filter(number -> number >= 0).isPresent()) {
            return Ways.CHANGE.said(MoneyDirection.INCREASE, Optional.of(said(bounds(least.get(), most))));
        }
        if (most.filter(number -> number <= 0).isPresent()) {
            return Ways.CHANGE.said(
                    MoneyDirection.DECREASE, Optional.of(said(bounds(-most.get(), least.map(number -> -number)))));
        }
        return Phrase.of(ClaimMessage.COUNT_CHANGE_OPEN);
    }

    private static Headcount bounds(long least, Optional<Long> most) {
        return Headcount.ofBounds(least, most.isPresent() ? OptionalLong.of(most.get()) : OptionalLong.empty());
    }

    private static Text said(Headcount count) {
        return Phrase.of(SourceMessage.AS_STATED).with("value", count);
    }

    // ---- when

    private AskedCount asked(CountQuestion question) {
        return new AskedCount(dossier, question, day(question));
    }

    private LocalDate day(CountQuestion question) {
        return wanted(question).map(known::upTo).orElse(asOf);
    }

    private boolean isInTime(CountQuestion question) {
        return wanted(question).filter(day -> known.upTo(day).isBefore(day)).isEmpty();
    }

    private static Optional<LocalDate> wanted(CountQuestion question) {
        return question.asOf().or(() -> question.period().map(DateRange::end));
    }
}
