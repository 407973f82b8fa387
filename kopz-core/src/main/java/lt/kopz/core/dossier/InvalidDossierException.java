package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** Thrown when a dossier is built that is not consistent in itself; carries every flaw, not only the first. */
public final class InvalidDossierException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The flaws; a list of records, which are not serialised with the exception. */
    private final transient ImmutableList<Flaw> flaws;

    InvalidDossierException(ImmutableList<Flaw> flaws) {
        super(flaws.stream()
                .map(flaw -> flaw.path() + ": " + flaw.message() + ". Fix: " + flaw.fix())
                .collect(Collectors.joining("\n")));
        this.flaws = flaws;
    }

    /**
     * What is wrong with the dossier.
     *
     * @return every flaw, in the order of the dossier
     */
    public ImmutableList<Flaw> flaws() {
        return flaws;
    }
}
