package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;

/**
 * What can be asked of a dossier, for a program that has no list of its own: each measure with its code, its name and what it is of.
 *
 * <pre>{@code
 * JsonForms.MEASURES.write(MeasureList.of(Measures.all(), Wording.ENGLISH, Wording.LITHUANIAN), out);
 * }</pre>
 *
 * @param measures the measures, as they are listed
 */
public record MeasureList(ImmutableList<Described> measures) {
    /**
     * A measure in words.
     *
     * @param code by what it is asked
     * @param name what people call it
     * @param unit in what it is counted
     * @param ofAll whether it can be asked of all together
     * @param ofOneYear whether it is of a calendar year, which has to be named
     * @param subjects the kinds of facts it can be asked of, as forms of a dossier call them
     * @param by what a portion of it can be told apart by
     */
    public record Described(
            String code,
            LocalizedText name,
            MeasureUnit unit,
            boolean ofAll,
            boolean ofOneYear,
            ImmutableList<String> subjects,
            ImmutableList<Portion.By> by) {}

    /**
     * Puts measures into words.
     *
     * @param measures the measures
     * @param languages the languages, at least one
     * @return the list
     */
    public static MeasureList of(Collection<Measurable> measures, Wording... languages) {
        return new MeasureList(measures.stream()
                .map(measure -> new Described(
                        measure.code(),
                        LocalizedText.of(measure.name(), Arrays.asList(languages)),
                        measure.unit(),
                        measure.isOfAll(),
                        measure.isOfOneYear(),
                        measure.kinds().keySet().asList(),
                        measure.by().asList()))
                .collect(ImmutableList.toImmutableList()));
    }
}
