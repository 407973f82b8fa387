package lt.kopz.core.json;

import com.google.common.collect.ImmutableSortedMap;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.source.Provenance;

/** How parties stand in JSON. */
final class PartyCodecs {
    private PartyCodecs() {}

    static final Codec<Municipality> MUNICIPALITY = Codec.object("municipality", Municipality::builder)
            .describe("The municipality a dossier belongs to.")
            .required("id", Values.ID, Municipality::id, Municipality.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, Municipality::name, Municipality.Builder::name)
            .describe("The official name.")
            .required("country", Codec.text(), Municipality::country, Municipality.Builder::country)
            .describe("The country.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Municipality::provenance,
                    Municipality.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Municipality.Builder::build);

    static final Codec<Alias> ALIAS = Codec.object("alias", Alias::builder)
            .describe("Another spelling or form of an organisation's name, as a document prints it.")
            .required("spelling", Codec.text(), Alias::spelling, Alias.Builder::spelling)
            .describe("The other spelling.")
            .withDefault(
                    "provenance", Values.PROVENANCE, Provenance.stated(), Alias::provenance, Alias.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Alias.Builder::build);

    static final Codec<Organisation> ORGANISATION = Codec.object("organisation", Organisation::builder)
            .describe("An organisation, or a group of organisations acting as one payer or audience.")
            .required("id", Values.ID, Organisation::id, Organisation.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, Organisation::name, Organisation.Builder::name)
            .describe("The canonical name.")
            .list("aliases", ALIAS, Organisation::aliases, Organisation.Builder::aliases)
            .describe("Other spellings found in documents.")
            .optional(
                    "legalForm",
                    Codec.enumOf(LegalForm.class),
                    Organisation::legalForm,
                    Organisation.Builder::legalForm)
            .describe("The legal form.")
            .optional("partOf", Values.ID, Organisation::partOf, Organisation.Builder::partOf)
            .describe("The organisation or municipality this one is a part of.")
            .map(
                    "externalIds",
                    Codec.text(),
                    organisation -> ImmutableSortedMap.copyOf(organisation.externalIds()),
                    Organisation.Builder::externalIds)
            .describe("Identifiers given by registers, by the name of the register.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Organisation::provenance,
                    Organisation.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Organisation.Builder::build)
            .shared();

    static final Codec<Person> PERSON = Codec.object("person", Person::builder)
            .describe("A person in an official role, such as a lecturer.")
            .required("id", Values.ID, Person::id, Person.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Codec.text(), Person::name, Person.Builder::name)
            .describe("The name as people write it, in the base form.")
            .optional("office", Values.LOCALIZED_TEXT, Person::office, Person.Builder::office)
            .describe("The office in which the person acts.")
            .optional("organisation", Values.ID, Person::organisation, Person.Builder::organisation)
            .describe("The organisation the office belongs to.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Person::provenance,
                    Person.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Person.Builder::build);
}
