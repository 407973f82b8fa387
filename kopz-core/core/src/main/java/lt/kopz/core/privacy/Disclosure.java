package lt.kopz.core.privacy;

import java.util.Optional;

/**
 * Whether whoever publishes a dossier hides small counts. There is no default: what is published can never be taken back.
 *
 * <pre>{@code
 * CsvBundle.write(dossier.disclosed(Disclosure.suppressed(Suppression.below(5))), wording);   // for everybody
 * CsvBundle.write(dossier, wording);                                                          // to be kept: nothing is lost
 * }</pre>
 *
 * @param suppression which counts are hidden; empty where all are open
 */
public record Disclosure(Optional<Suppression> suppression) {
    /**
     * Every count as it is: for those who may know them all.
     *
     * @return the disclosure
     */
    public static Disclosure open() {
        return new Disclosure(Optional.empty());
    }

    /**
     * Small counts hidden, and what would give them away.
     *
     * @param suppression which counts are hidden
     * @return the disclosure
     */
    public static Disclosure suppressed(Suppression suppression) {
        return new Disclosure(Optional.of(suppression));
    }
}
