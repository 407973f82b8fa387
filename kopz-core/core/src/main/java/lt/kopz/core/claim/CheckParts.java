package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What checks of claims are put together from. */
final class CheckParts {
    private CheckParts() {}

    /**
     * The check of a claim that one figure decides.
     *
     * @param message the claim and the figure, in words
     * @param figures the figures, the one that decides first; not empty where it holds
     * @param further further sentences, at the end
     */
    static ClaimCheck decided(
            Claim claim,
            LocalDate asOf,
            ClaimComparison comparison,
            Text message,
            ImmutableList<Figure<Quantity>> figures,
            ImmutableList<Text> further) {
        boolean ownWords = comparison.holds() == Answer.YES && new OwnWords(claim).areAll(figures.get(0));
        ImmutableList.Builder<Text> sentences = ImmutableList.<Text>builder().add(message);
        if (ownWords) {
            sentences.add(Phrase.of(ClaimMessage.OWN_WORDS));
        }
        if (comparison.precisionLost()) {
            sentences.add(Phrase.of(ClaimMessage.PRECISION_LOST));
        }
        return new ClaimCheck(
                claim,
                asOf,
                ClaimVerdict.of(ownWords ? Answer.CANNOT_TELL : comparison.holds()),
                comparison.precisionLost(),
                Text.joined(" ", sentences.addAll(further).build()),
                figures,
                ImmutableList.of());
    }

    /** The check of a claim that its readings decide. */
    static ClaimCheck read(
            Claim claim, LocalDate asOf, ClaimVerdict verdict, Text lead, ImmutableList<ClaimReading> readings) {
        return new ClaimCheck(claim, asOf, verdict, false, withReadings(lead, readings), figures(readings), readings);
    }

    /**
     * A check whose verdict does not stand after all, and why.
     *
     * @param precisionLost whether it is claimed more exactly than it is known
     */
    static ClaimCheck undecided(ClaimCheck check, boolean precisionLost, ClaimMessage because) {
        return new ClaimCheck(
                check.claim(),
                check.asOf(),
                ClaimVerdict.CANNOT_TELL,
                precisionLost,
                with(check.message(), Phrase.of(because)),
                check.figures(),
                ImmutableList.of());
    }

    /** A sentence more. */
    static Text with(Text message, Text sentence) {
        return Text.joined(" ", ImmutableList.of(message, sentence));
    }

    static Figure<Quantity> figure(Figure<AmountRange> amount) {
        return amount.as(Quantity::of);
    }

    static Figure<Quantity> figure(Explanation tree, LocalDate asOf) {
        return Figure.of(tree.label(), asOf, tree.value(), tree);
    }

    static ImmutableList<Figure<Quantity>> figures(ImmutableList<ClaimReading> readings) {
        return readings.stream().flatMap(reading -> reading.figure().stream()).collect(ImmutableList.toImmutableList());
    }

    /** That nothing is known after a day, as a sentence. */
    static Text notKnownYet(LocalDate known) {
        return Phrase.of(ClaimMessage.NOT_KNOWN_YET).with("day", known);
    }

    static Text withReadings(Text lead, ImmutableList<ClaimReading> readings) {
        ImmutableList.Builder<Text> sentences = ImmutableList.<Text>builder().add(lead);
        readings.forEach(reading -> sentences.add(reading.text()));
        return Text.joined(" ", sentences.build());
    }
}
