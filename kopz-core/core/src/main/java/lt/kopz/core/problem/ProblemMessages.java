package lt.kopz.core.problem;

import lt.kopz.core.refusal.RefusalText;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;
import lt.kopz.core.wording.Wording;

/** The sentences about problems: the catalogue {@code problems}, and what a refusal reads in English. */
public final class ProblemMessages implements MessageCatalogue, RefusalText {

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

    @Override
    public String english(RefusedException refused) {
        return Problem.of(refused, JsonPlace.of("")).explain(Wording.ENGLISH);
    }
}
