package lt.kopz.core.problem;

import java.util.Optional;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;

/** A message whose patterns stand with those of problems: all that its kinds have to say is their key. */
public interface ProblemPattern extends Message {
    @Override
    default Optional<String> pattern(String language) {
        return ProblemMessage.BUNDLE.pattern(language, key());
    }

    /** {@inheritDoc} They stand beside the key. */
    @Override
    default Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return ProblemMessage.BUNDLE.pattern(language, key() + "." + grammaticalCase.word());
    }
}
