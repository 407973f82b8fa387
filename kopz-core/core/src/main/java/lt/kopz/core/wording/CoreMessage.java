package lt.kopz.core.wording;

import java.util.Optional;

/** A message whose patterns are those of the core: all that its kinds have to say is their key. */
public interface CoreMessage extends Message {
    @Override
    default Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key());
    }

    /** {@inheritDoc} Those of the core stand beside the key. */
    @Override
    default Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return CoreMessages.pattern(language, key(), grammaticalCase);
    }
}
