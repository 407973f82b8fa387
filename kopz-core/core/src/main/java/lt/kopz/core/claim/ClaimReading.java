package lt.kopz.core.claim;

import java.util.Optional;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * One way to read a claim, and whether it holds when it is read so.
 *
 * <p>Example: "carried out without financing" holds if the plan's own money is meant, and does not hold if anybody's money is
 * meant, because schools had paid 160.00 EUR.
 *
 * @param reading the reading with its number, in words that follow "holds" and "does not hold": "if the plan's own money is meant: …"
 * @param holds whether the claim holds under it
 * @param figure the number that decides; empty where it is no number that does
 */
public record ClaimReading(Text reading, Answer holds, Optional<Figure<Quantity>> figure) {
    /**
     * A reading that no single number decides.
     *
     * @param reading the reading, in words that follow "holds" and "does not hold"
     * @param holds whether the claim holds under it
     * @return the reading
     */
    public static ClaimReading of(Text reading, Answer holds) {
        return new ClaimReading(reading, holds, Optional.empty());
    }

    /**
     * The reading as a sentence.
     *
     * @return the answer and the reading, with a full stop
     */
    public Text text() {
        return Phrase.of(
                        switch (holds) {
                            case YES -> ClaimMessage.READING_HOLDS;
                            case NO -> ClaimMessage.READING_DOES_NOT_HOLD;
                            case CANNOT_TELL -> ClaimMessage.READING_CANNOT_TELL;
                        })
                .with("reading", reading);
    }
}
