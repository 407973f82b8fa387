package lt.kopz.core.check;

import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;

/** The names of people, organisations and the municipality, so that a finding names none by an id. */
final class PartyNames {
    private PartyNames() {}

    /** The name of what an id names; empty where that is nobody. */
    static Optional<Text> of(Dossier dossier, String id) {
        return dossier.fact(id).flatMap(PartyNames::of);
    }

    private static Optional<Text> of(Fact fact) {
        if (fact instanceof Person person) {
            return Optional.of(Literal.of(person.name()));
        }
        if (fact instanceof Organisation organisation) {
            return Optional.of(organisation.name());
        }
        return fact instanceof Municipality municipality ? Optional.of(municipality.name()) : Optional.empty();
    }
}
