package lt.kopz.core.statistics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import lt.kopz.core.privacy.ProtectedTable;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A statistic on victims as it may be published: it does not know the counts that it hides.
 *
 * @param indicator the name of the indicator
 * @param definition who is counted, by whose definition
 * @param period the time counted over, both ends inclusive
 * @param territory the territory counted over
 * @param sources where it stands, at least one
 * @param names the names of the categories by their codes
 * @param definitions how the source defines categories, by their codes, where it does
 * @param table the counts by the codes of the categories, small ones hidden
 */
public record PublishedStatistic(
        LocalizedText indicator,
        LocalizedText definition,
        DateRange period,
        LocalizedText territory,
        ImmutableList<Source> sources,
        ImmutableMap<String, LocalizedText> names,
        ImmutableMap<String, LocalizedText> definitions,
        ProtectedTable table) {
    /**
     * The heading: indicator, period and territory.
     *
     * @return the heading, without a full stop
     */
    public Text heading() {
        return Phrase.of(StatisticsMessage.HEADING)
                .with("indicator", indicator)
                .with("period", period)
                .with("territory", territory);
    }

    /**
     * What stands under the table: the definition, that nothing is linked, and what is hidden.
     *
     * @return the sentences
     */
    public Text note() {
        return Text.joined(
                " ",
                ImmutableList.<Text>builder()
                        .add(Phrase.of(StatisticsMessage.DEFINITION).with("definition", definition))
                        .addAll(definitions.entrySet().stream()
                                .map(category -> Phrase.of(StatisticsMessage.CATEGORY_DEFINITION)
                                        .with("category", requireNonNull(names.get(category.getKey())))
                                        .with("definition", category.getValue()))
                                .toList())
                        .add(Phrase.of(StatisticsMessage.NOT_LINKED), table.note())
                        .build());
    }
}
