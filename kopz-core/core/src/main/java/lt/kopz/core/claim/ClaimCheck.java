package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A claim of a document beside what the facts give, and the verdict.
 *
 * <p>Example: "522 participations in all" is claimed, the parts give at least 522: nobody can tell whether it was exactly 522, and
 * the precision of the claim is lost in its parts.
 *
 * @param claim the claim
 * @param asOf the day up to whose end facts count
 * @param verdict what comes out
 * @param precisionLost whether a number is claimed more exactly than its parts give it
 * @param lead the same in words, without the readings
 * @param figures the computed figures, each with its explanation, the one that is compared first; may be empty
 * @param readings the ways to read the claim; empty where there is one only
 */
public record ClaimCheck(
        Claim claim,
        LocalDate asOf,
        ClaimVerdict verdict,
        boolean precisionLost,
        Text lead,
        ImmutableList<Figure<Quantity>> figures,
        ImmutableList<ClaimReading> readings) {
    /**
     * The check in words: the claimed and the computed number, and why.
     *
     * @param wording the language
     * @return one or more sentences
     */
    public String explain(Wording wording) {
        return wording.say(message());
    }

    /** The check of a claim that its readings decide. */
    static ClaimCheck read(
            Claim claim,
            LocalDate asOf,
            ClaimVerdict verdict,
            boolean precisionLost,
            Text lead,
            ImmutableList<ClaimReading> readings) {
        return new ClaimCheck(
                claim,
                asOf,
                verdict,
                precisionLost,
                lead,
                readings.stream()
                        .flatMap(reading -> reading.figure().stream())
                        .collect(ImmutableList.toImmutableList()),
                readings);
    }

    /** The same where the verdict does not stand after all, and why. */
    ClaimCheck undecided(ClaimMessage because) {
        return new ClaimCheck(
                claim,
                asOf,
                ClaimVerdict.CANNOT_TELL,
                false,
                Text.joined(" ", ImmutableList.of(message(), Phrase.of(because))),
                figures,
                ImmutableList.of());
    }

    /**
     * The claimed and the computed number, in words.
     *
     * @return the lead, and after it the readings, each as a sentence
     */
    public Text message() {
        return readings.isEmpty()
                ? lead
                : Text.joined(
                        " ",
                        Stream.concat(Stream.of(lead), readings.stream().map(ClaimReading::text))
                                .toList());
    }
}
