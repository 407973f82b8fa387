package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * Terms and their values, such as "Funding gap: 2550,00 Eur".
 *
 * @param facts the terms in reading order, at least one; a term may repeat
 */
public record Facts(ImmutableList<Fact> facts) implements Block {

    /**
     * One term and its value.
     *
     * @param term what the value is
     * @param value the value
     */
    public record Fact(Text term, Cell value) {}

    /**
     * Checks that there is a fact.
     *
     * @param facts the terms in reading order, at least one
     * @throws IllegalArgumentException if there is none
     */
    public Facts {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("Facts without a term say nothing: leave them out");
        }
    }

    /**
     * Makes the first fact; {@link #and} adds further ones.
     *
     * @param term what the value is
     * @param value the value
     * @return the facts
     */
    public static Facts of(Text term, Cell value) {
        return new Facts(ImmutableList.of(new Fact(term, value)));
    }

    /**
     * Makes facts.
     *
     * @param facts the terms in reading order, at least one
     * @return the facts
     * @throws IllegalArgumentException if there is none
     */
    public static Facts of(Iterable<Fact> facts) {
        return new Facts(ImmutableList.copyOf(facts));
    }

    /**
     * Copies this with one more fact at its end.
     *
     * @param term what the value is
     * @param value the value
     * @return the longer facts
     */
    public Facts and(Text term, Cell value) {
        return new Facts(ImmutableList.<Fact>builder()
                .addAll(facts)
                .add(new Fact(term, value))
                .build());
    }

    @Override
    public ImmutableList<Footnote> footnotes() {
        return facts.stream()
                .flatMap(fact -> fact.value().footnotes().stream())
                .collect(ImmutableList.toImmutableList());
    }
}
