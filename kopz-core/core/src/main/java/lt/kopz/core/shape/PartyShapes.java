package lt.kopz.core.shape;

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

/** The shapes of parties. */
public final class PartyShapes {
    private PartyShapes() {}

    /** Wherever an organisation may stand, the municipality may, too. */
    public static final Kind.Reference PARTY = reference(Organisation.class, Municipality.class);

    public static final Shape<Municipality> MUNICIPALITY = Shape.of(Municipality.class)
            .describe("The municipality a dossier belongs to.")
            .id()
            .withDefault("name", Municipality.UNNAMED, "The official name; absent where it is not known.")
            .required("country", TEXT, "The country.")
            .optional("inhabitants", "How many inhabitants it has.")
            .withDefault("externalIds", REGISTERS, ImmutableSetMultimap.of())
            .describe("Identifiers given by registers and other schemes, by the name of the scheme.")
            .provenance()
            .build();

    public static final Shape<Alias> ALIAS = Shape.of(Alias.class)
            .describe("Another spelling or form of an organisation's name, as a document prints it.")
            .required("spelling", TEXT, "The other spelling.")
            .provenance()
            .build();

    private static final Kind<LegalForm> LEGAL_FORM =
            openCode(ValueMessage.LEGAL_FORM, LegalForm.COMMON, LegalForm::new, LegalForm::code);

    public static final Shape<Organisation> ORGANISATION = Shape.of(Organisation.class)
            .describe("An organisation, or a group of organisations acting as one payer or audience.")
            .id()
            .required("name", "The canonical name.")
            .list("aliases", part(ALIAS), "Other spellings found in documents.")
            .optional("legalForm", LEGAL_FORM, "The legal form.")
            .optional("partOf", PartyShapes.PARTY, "The organisation or municipality this one is a part of.")
            .withDefault("externalIds", REGISTERS, ImmutableSetMultimap.of())
            .describe("Identifiers given by registers and other schemes, by the name of the scheme.")
            .provenance()
            .build();

    public static final Shape<Person> PERSON = Shape.of(Person.class)
            .describe("A person in an official role, such as a lecturer.")
            .id()
            .required("name", TEXT, "The name as people write it, in the base form.")
            .optional("office", "The office in which the person acts.")
            .optional("organisation", PartyShapes.PARTY, "The organisation the office belongs to.")
            .provenance()
            .build();
}
