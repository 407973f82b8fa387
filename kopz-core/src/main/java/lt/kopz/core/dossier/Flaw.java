package lt.kopz.core.dossier;

/**
 * One thing that makes a dossier inconsistent in itself.
 *
 * @param kind what is wrong
 * @param path where it is, as a JSON pointer into the dossier's JSON form: {@code /acts/3/relations/0/act}
 * @param message what is wrong, naming the value and the rule
 * @param fix what to do about it
 */
public record Flaw(Kind kind, String path, String message, String fix) {
    /** What can be wrong. */
    public enum Kind {
        /** Two facts have the same id. */
        DUPLICATE_ID,
        /** A fact names an id that is not in the dossier. */
        DANGLING_REFERENCE,
        /** A fact names something of the wrong kind. */
        WRONG_KIND,
        /** An amount is in a currency that the dossier does not have, or in another one than what it belongs to. */
        WRONG_CURRENCY,
        /** A need or an appropriation is within itself, or a need replaces itself, directly or through others. */
        CIRCULAR_REFERENCE,
        /** Two memberships of one seat hold on the same day, whatever day an imprecise date means. */
        OVERLAPPING_MEMBERSHIPS
    }
}
