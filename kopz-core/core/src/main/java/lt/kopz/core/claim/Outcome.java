package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What comes out where a claim of figures is held against them as of one day.
 *
 * @param comparison the claim beside the figure
 * @param day the day
 * @param isInTime whether the facts are known up to the day that is claimed
 * @param computed what the figure is, in words that follow what is claimed
 * @param figures the figures, the one compared first; none where it is undetermined
 */
record Outcome(
        ClaimComparison comparison,
        LocalDate day,
        boolean isInTime,
        Text computed,
        ImmutableList<Figure<Quantity>> figures) {

    static Outcome of(
            ClaimComparison comparison, LocalDate day, Text computed, ImmutableList<Figure<Quantity>> figures) {
        return new Outcome(
                comparison,
                day,
                true,
                Phrase.of(ClaimMessage.COMPUTED).with("day", day).with("computed", computed),
                figures);
    }

    static Outcome undetermined(LocalDate day, Text reason) {
        return new Outcome(
                ClaimComparison.CANNOT_TELL,
                day,
                true,
                Phrase.of(ClaimMessage.COMPUTED_NOTHING).with("day", day).with("reason", reason),
                ImmutableList.of());
    }

    Outcome inTime(boolean known) {
        return new Outcome(comparison, day, known, computed, figures);
    }
}
