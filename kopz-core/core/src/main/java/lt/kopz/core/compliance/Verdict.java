package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Whether one duty was kept, under one reading, with all that it rests on.
 *
 * <p>Example: under the reading "from meeting to meeting", the meeting due on 5 August 2019 was not held by 10 December: {@code
 * BREACHED}, since 6 August, and 127 days late so far.
 *
 * @param outcome whether it was kept
 * @param reading how the rule is read, in words
 * @param due the last day on which it is in time, inclusive; empty where none can be determined
 * @param doneOn the day on which it was done, in time or late; empty where it was not, or the day is not known
 * @param daysLate by how many days it was late, at least where the day is not known, or is late so far; empty unless it is broken
 * @param evidence the ids of the facts that decide it, or leave it open; empty where there are none
 * @param ground the id of the act that lays the rule down; empty where no act is known
 * @param citation that act, as it is cited; empty where no act is known
 * @param sources where the rule stands, with its words, then where the evidence stands
 * @param basis how firmly the verdict is known: never firmer than what it rests on
 * @param explanation the verdict in words
 */
public record Verdict(
        Outcome outcome,
        Text reading,
        Optional<LocalDate> due,
        Optional<LocalDate> doneOn,
        Optional<Long> daysLate,
        ImmutableList<String> evidence,
        Optional<String> ground,
        Optional<Text> citation,
        ImmutableList<Source> sources,
        Basis basis,
        Text explanation) {
    /**
     * The first day on which it is surely broken.
     *
     * @return the day after the last one in time; empty unless it is broken
     */
    public Optional<LocalDate> breachedSince() {
        return due.filter(any -> outcome == Outcome.BREACHED).map(day -> day.plusDays(1));
    }

    /**
     * The verdict in words.
     *
     * @param wording the language
     * @return one sentence
     */
    public String explain(Wording wording) {
        return wording.say(explanation);
    }
}
