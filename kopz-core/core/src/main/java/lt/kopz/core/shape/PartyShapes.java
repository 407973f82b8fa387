package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.REGISTERS;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;

import com.google.common.collect.ImmutableSetMultimap;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.source.ExternalIds;

/** The shapes of parties. */
public final class PartyShapes {
    private PartyShapes() {}

    /** Wherever an organisation may stand, the municipality may, too. */
    public static final Kind.Reference PARTY = reference(Organisation.class, Municipality.class);

    public static final Shape<Municipality> MUNICIPALITY = Shape.of(
                    "municipality", Municipality.class, Municipality::builder)
            .describe("The municipality a dossier belongs to.")
            .id(Municipality::id, Municipality.Builder::id)
            .withDefault("name", LOCALISED, Municipality.UNNAMED, Municipality::name, Municipality.Builder::name)
            .describe("The official name; absent where it is not known.")
            .required("country", TEXT, Municipality::country, Municipality.Builder::country)
            .describe("The country.")
            .optional("inhabitants", Kind.COUNT, Municipality::inhabitants, Municipality.Builder::inhabitants)
            .describe("How many inhabitants it has.")
            .withDefault(
                    "externalIds",
                    REGISTERS,
                    ImmutableSetMultimap.of(),
                    municipality -> ExternalIds.inOrder(municipality.externalIds()),
                    Municipality.Builder::externalIds)
            .describe("Identifiers given by registers and other schemes, by the name of the scheme.")
            .provenance(Municipality::provenance, Municipality.Builder::provenance)
            .build(Municipality.Builder::build);

    public static final Shape<Alias> ALIAS = Shape.of("alias", Alias.class, Alias::builder)
            .describe("Another spelling or form of an organisation's name, as a document prints it.")
            .required("spelling", TEXT, Alias::spelling, Alias.Builder::spelling)
            .describe("The other spelling.")
            .provenance(Alias::provenance, Alias.Builder::provenance)
            .build(Alias.Builder::build);

    private static final Kind<LegalForm> LEGAL_FORM =
            openCode(ValueMessage.LEGAL_FORM, LegalForm.PATTERN, LegalForm.COMMON, LegalForm::of, LegalForm::code);

    public static final Shape<Organisation> ORGANISATION = Shape.of(
                    "organisation", Organisation.class, Organisation::builder)
            .describe("An organisation, or a group of organisations acting as one payer or audience.")
            .id(Organisation::id, Organisation.Builder::id)
            .required("name", LOCALISED, Organisation::name, Organisation.Builder::name)
            .describe("The canonical name.")
            .list("aliases", part(ALIAS), Organisation::aliases, Organisation.Builder::aliases)
            .describe("Other spellings found in documents.")
            .optional("legalForm", LEGAL_FORM, Organisation::legalForm, Organisation.Builder::legalForm)
            .describe("The legal form.")
            .optional("partOf", PartyShapes.PARTY, Organisation::partOf, Organisation.Builder::partOf)
            .describe("The organisation or municipality this one is a part of.")
            .withDefault(
                    "externalIds",
                    REGISTERS,
                    ImmutableSetMultimap.of(),
                    organisation -> ExternalIds.inOrder(organisation.externalIds()),
                    Organisation.Builder::externalIds)
            .describe("Identifiers given by registers and other schemes, by the name of the scheme.")
            .provenance(Organisation::provenance, Organisation.Builder::provenance)
            .build(Organisation.Builder::build);

    public static final Shape<Person> PERSON = Shape.of("person", Person.class, Person::builder)
            .describe("A person in an official role, such as a lecturer.")
            .id(Person::id, Person.Builder::id)
            .required("name", TEXT, Person::name, Person.Builder::name)
            .describe("The name as people write it, in the base form.")
            .optional("office", LOCALISED, Person::office, Person.Builder::office)
            .describe("The office in which the person acts.")
            .optional("organisation", PartyShapes.PARTY, Person::organisation, Person.Builder::organisation)
            .describe("The organisation the office belongs to.")
            .provenance(Person::provenance, Person.Builder::provenance)
            .build(Person.Builder::build);
}
