package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A source's own sum, added up again.
 *
 * <p>Examples: 120.00 and 80.00 are printed to make 210.00: unlike, by 10.00 less. 45,6 and 12,3 tūkst. Eur make 58,0 tūkst. Eur within what
 * they are printed to. 120.00 and an empty cell make 200.00: the cell would have to be 80.00.
 *
 * @param sum the sum
 * @param verdict what comes out
 * @param stated what the terms make by the source
 * @param computed what they make as they are printed; a number of people or things is not below none
 * @param difference by how much the computed number misses the stated one, above zero; empty unless they are {@linkplain SumVerdict#UNLIKE
 *     unlike}
 * @param isMore whether the computed number is more than the stated one, where there is a difference
 * @param missing the only number that is not known, a term or the result, and what it would have to be for the sum to hold; nothing else rests
 *     on it
 * @param figures the figures among the numbers, in their order
 * @param message the sum in words
 */
public record SumCheck(
        StatedSum sum,
        SumVerdict verdict,
        Quantity stated,
        Quantity computed,
        Optional<Quantity> difference,
        boolean isMore,
        Optional<Missing> missing,
        ImmutableList<Figure<Quantity>> figures,
        Text message) {
    /**
     * A number that follows from all the others of its sum.
     *
     * @param term the term, or what the terms make
     * @param value what it would have to be
     */
    public record Missing(SumTerm term, Quantity value) {}

    SumCheck saying(Text words) {
        return new SumCheck(sum, verdict, stated, computed, difference, isMore, missing, figures, words);
    }

    /**
     * The check in words.
     *
     * @param wording the language
     * @return a sentence
     */
    public String explain(Wording wording) {
        return wording.say(message);
    }
}
