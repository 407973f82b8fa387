package lt.kopz.core.dossier;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.util.Optional;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RegulationMessage;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.WordForms;
import lt.kopz.core.wording.Wording;

/**
 * How the acts of a dossier are cited: "Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimas Nr. V17-66", in any case
 * a sentence needs, and "Decision No V17-66 of the Council of Kaišiadorys District Municipality of 29 March 2018".
 */
public final class Citations {
    private static final Phrase MINISTER = Phrase.of(RegulationMessage.MINISTER_WORD);

    private Citations() {}

    /**
     * The word for a kind of act, as citations have it.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return the word
     */
    public static Text kind(Dossier dossier, ActKind kind) {
        return dossier.kindName(kind);
    }

    /**
     * The citation of an act. A sentence puts it into a case as {@code {act:instrumental}}: then "… sprendimu Nr. V17-66".
     *
     * @param dossier the dossier
     * @param act the id of the act
     * @return the citation, with what is known: its issuers, its day, its kind, its numbers; of a draft the day of the draft
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public static Text of(Dossier dossier, String act) {
        LegalAct found = dossier.get(LegalAct.class, act);
        Text word = kind(dossier, found.kind());
        return RegulationMessage.citation(
                found.isDraft() ? Phrase.of(RegulationMessage.DRAFT).with("of", word) : word,
                Optional.of(found.issuers())
                        .filter(issuers -> !issuers.isEmpty())
                        .map(issuers -> Text.joined(", ", Lists.transform(issuers, each -> office(dossier, each)))),
                found.adopted()
                        .or(() -> found.drafted().map(Sourced::value))
                        .filter(date -> !date.equals(PartialDate.unknown())),
                found.numbers());
    }

    /**
     * The citation of a point of an act: "… sprendimo Nr. V17-66 1.2 papunktis".
     *
     * @param dossier the dossier
     * @param act the id of the act
     * @param point the number of the point, such as {@code 1.2}
     * @return the citation
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public static Text of(Dossier dossier, String act, String point) {
        return RegulationMessage.citation(of(dossier, act), point);
    }

    /**
     * Who issued an act: the person by name and office where one is named, or else the office or organisation.
     *
     * @param dossier the dossier
     * @param issuer the issuer
     * @return such as "Jonas Jonaitis, Director of the Administration", or "the Council of Kaišiadorys District Municipality"
     * @throws IllegalArgumentException if the dossier has no such organisation or person
     */
    public static Text issuer(Dossier dossier, Issuer issuer) {
        Text office = office(dossier, issuer);
        return issuer.person()
                .map(id -> dossier.get(Person.class, id))
                .<Text>map(person -> Phrase.of(RegulationMessage.ISSUER_PERSON)
                        .with("name", person.name())
                        .with("office", person.office().<Text>map(own -> own).orElse(office)))
                .orElse(office);
    }

    /** An office that nobody has named is left out: the body that it is an office of issued the act. */
    private static boolean isNameless(Dossier dossier, IssuerRole role) {
        return role.isItsOwnName() || dossier.kindNames().stream().noneMatch(name -> name.isOf(role));
    }

    private static Text office(Dossier dossier, Issuer issuer) {
        LocalizedText name = dossier.partyName(issuer.organisation());
        return switch (issuer.role().code()) {
            case "COUNCIL" -> Phrase.of(RegulationMessage.COUNCIL).with("of", name);
            case "MAYOR" -> Phrase.of(RegulationMessage.MAYOR).with("of", name);
            case "ADMINISTRATION_DIRECTOR" ->
                Phrase.of(RegulationMessage.ADMINISTRATION_DIRECTOR).with("of", name);
            case "MINISTER" -> Phrase.of(RegulationMessage.MINISTER).with("of", minister(name));
            case "AGENCY_HEAD" -> Phrase.of(RegulationMessage.AGENCY_HEAD).with("of", name);
            default ->
                isNameless(dossier, issuer.role())
                        ? name
                        : Phrase.of(RegulationMessage.OFFICE)
                                .with("role", dossier.kindName(issuer.role()))
                                .with("of", name);
        };
    }

    /** The minister of a ministry: in each language its name, with the word for the one in place of that for the other. */
    private static LocalizedText minister(LocalizedText ministry) {
        return LocalizedText.of(Maps.transformEntries(ministry.byLanguage(), Citations::minister));
    }

    private static WordForms minister(String language, WordForms ministry) {
        return Wording.find(language)
                .map(wording -> new WordForms(
                        inPlace(ministry.text(), wording, wording.say(MINISTER)),
                        Maps.toMap(
                                wording.cases(),
                                grammaticalCase ->
                                        inPlace(ministry.text(), wording, wording.say(MINISTER, grammaticalCase))),
                        ministry.translationBy()))
                .orElse(ministry);
    }

    private static String inPlace(String ministry, Wording wording, String minister) {
        String word = wording.say(Phrase.of(RegulationMessage.MINISTRY_WORD));
        return ministry.contains(word) ? ministry.replace(word, minister) : minister + " (" + ministry + ")";
    }
}
