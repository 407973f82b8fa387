package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A question on the agenda of a meeting.
 *
 * <p>Example: 2. "Dėl 2019–2020 metų veiksmų plano", reported by the coordinator for social work.
 */
@Value.Immutable
public abstract class AgendaItem implements WithAgendaItem {
    AgendaItem() {}

    /**
     * The number, as printed.
     *
     * @return the number; empty when none is printed
     */
    public abstract Optional<String> number();

    /**
     * The question.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * Who reports on it.
     *
     * @return the id of the person; empty when nobody is named
     */
    public abstract Optional<String> reporter();

    /**
     * Refuses a blank number.
     */
    @Value.Check
    void check() {
        number().ifPresent(text -> RefusedException.requireText(text, Word.AGENDA_NUMBER));
    }

    /**
     * An item of which only the question is known.
     *
     * @param title the question
     * @return the item
     */
    public static AgendaItem of(LocalizedText title) {
        return builder().title(title).build();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an {@link AgendaItem}. */
    public static final class Builder extends ImmutableAgendaItem.Builder {
        Builder() {}
    }
}
