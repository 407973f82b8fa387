package lt.kopz.core.party;

import java.util.Optional;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A person in an official role, such as a lecturer.
 *
 * <p>Example: Mindaugas Baranauskas, head of the Police Activity Division of the Lithuanian Police School.
 */
@Value.Immutable
public abstract class Person implements Fact, WithPerson {
    Person() {}

    /**
     * The name as people write it, in the base form.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The office in which the person acts.
     *
     * @return the office; empty when it is not known
     */
    public abstract Optional<LocalizedText> office();

    /**
     * The organisation the office belongs to.
     *
     * @return its id; empty when it is not known
     */
    public abstract Optional<String> organisation();

    /**
     * Refuses a blank name.
     */
    @Value.Check
    void check() {
        RefusedException.requireText(name(), Word.PERSON_NAME);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Person}. */
    public static final class Builder extends ImmutablePerson.Builder {
        Builder() {}
    }
}
