package lt.kopz.core.problem;

import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;

/** The sentences about problems: the catalogue {@code problems}. */
public final class ProblemMessages implements MessageCatalogue {

    /** Makes the catalogue. */
    public ProblemMessages() {}

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public Bundle patterns() {
        return ProblemMessage.BUNDLE;
    }
}
