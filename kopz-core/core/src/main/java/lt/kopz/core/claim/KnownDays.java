package lt.kopz.core.claim;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Up to when facts can be held against a claim: neither after the day that it is checked for nor after the dossier's horizon.
 *
 * @param horizon the dossier's horizon
 * @param asOf the day that the claim is checked for
 */
record KnownDays(LocalDate horizon, LocalDate asOf) {
    static KnownDays of(Dossier dossier, LocalDate asOf) {
        return new KnownDays(dossier.knownUntil().value(), asOf);
    }

    /** The last day of knowledge that is not after a day. */
    LocalDate upTo(LocalDate wanted) {
        LocalDate known = horizon.isBefore(asOf) ? horizon : asOf;
        return known.isBefore(wanted) ? known : wanted;
    }

    /** That nothing is known after a day, as a sentence. */
    static Text notKnownYet(LocalDate known) {
        return Phrase.of(ClaimMessage.NOT_KNOWN_YET).with("day", known);
    }
}
