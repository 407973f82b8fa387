package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;

/**
 * Whether a duty was done as its rule demands, under one reading.
 *
 * @param reading how the rule is read
 * @param outcome the outcome of all duties together
 * @param duties the verdict on each calendar period, on each gap between one time and the next, or on each due day, in order of time; empty where nothing was due
 */
public record CadenceVerdict(CadenceReading reading, Outcome outcome, ImmutableList<Verdict> duties) {
    static CadenceVerdict of(CadenceReading reading, ImmutableList<Verdict> duties) {
        return new CadenceVerdict(
                reading, Outcome.together(duties.stream().map(Verdict::outcome).toList()), duties);
    }
}
