package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.LanguageTags;

/**
 * Writes and reads plans, measures and their money as activities of IATI 2.03, the standard for data on aid.
 *
 * <p>A plan is an activity of hierarchy 1, a measure one of hierarchy 2 that names it as its parent. Money stands at hierarchy 2 alone, so
 * that nobody counts it twice; what is of a plan and no measure has an activity of its own there, and so has what is of no plan.
 *
 * <table>
 *   <caption>What is written as what</caption>
 *   <tr><th>kopz</th><th>IATI</th></tr>
 *   <tr><td>need</td><td>{@code budget}, original (1) or, where it replaces another, revised (2), indicative (1); what was replaced is
 *       not written</td></tr>
 *   <tr><td>appropriation and its changes</td><td>{@code transaction} 2, outgoing commitment; a reduction is negative, a new
 *       whole is the difference</td></tr>
 *   <tr><td>revenue received</td><td>{@code transaction} 1, incoming funds</td></tr>
 *   <tr><td>transfer to somebody</td><td>{@code transaction} 3, disbursement</td></tr>
 *   <tr><td>cost, payment</td><td>{@code transaction} 4, expenditure; a refund is negative</td></tr>
 *   <tr><td>cost that somebody else paid</td><td>1 from them and 4, both with one {@code ref}</td></tr>
 *   <tr><td>indicator of a measure</td><td>{@code result} 1, output</td></tr>
 * </table>
 *
 * <p>The values of a transaction type add up to what the dossier's books have of its kinds. What the standard has no word for but reading
 * back needs (ids, and the account that something is paid from) stands in attributes of the namespace {@value #NAMESPACE}, as the standard
 * allows; files without them are read too.
 *
 * <p>What is lost by writing is found out by going there and back: the losses are all differences between the JSON of the dossier and
 * that of the dossier read from what was written, and budgets of more than a year, of which the standard has none. What is lost by reading is
 * every element and attribute that was not read, and every code that its list does not have, each by its place.
 *
 * <p>What the standard demands and money cannot be read without is a problem where it is missing: type, date, value, value date and currency of
 * a transaction; start, end, value, value date and currency of a budget. So is what the standard's rule set forbids of it: a period that ends
 * before it starts, planned, actual or of a budget or indicator; an actual date, or a transaction, after the day on which the file was
 * made; a code of a transaction, budget or date that is none of its list. A revised budget (2) replaces the original one of its period, and
 * is a problem where no period is the same; a budget that says the same as another one is counted once.
 */
public final class Iati {
    /** The namespace of what the standard has no word for. */
    static final String NAMESPACE = "urn:kopz";

    /** What the attributes of that namespace are called by. */
    static final String PREFIX = "kopz:";

    static final ImmutableMap<String, String> PREFIXES =
            ImmutableMap.of(NAMESPACE, "kopz", "http://www.w3.org/XML/1998/namespace", "xml");

    // codes that are written and read; TransactionType
    static final String INCOMING_FUNDS = "1";
    static final String OUTGOING_COMMITMENT = "2";
    static final String DISBURSEMENT = "3";
    static final String EXPENDITURE = "4";
    static final ImmutableSet<String> TRANSACTION_TYPES =
            ImmutableSet.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");

    // RelatedActivityType
    static final String PARENT = "1";
    static final String CHILD = "2";
    static final ImmutableSet<String> RELATED_ACTIVITY_TYPES = ImmutableSet.of("1", "2", "3", "4", "5");

    // ActivityDateType
    static final String PLANNED_START = "1";
    static final String ACTUAL_START = "2";
    static final String PLANNED_END = "3";
    static final String ACTUAL_END = "4";
    static final ImmutableSet<String> ACTIVITY_DATE_TYPES = ImmutableSet.of("1", "2", "3", "4");

    // OrganisationRole
    static final String ACCOUNTABLE = "2";
    static final String IMPLEMENTING = "4";
    static final ImmutableSet<String> ORGANISATION_ROLES = ImmutableSet.of("1", "2", "3", "4");

    // ActivityStatus
    static final ImmutableSet<String> ACTIVITY_STATUSES = ImmutableSet.of("1", "2", "3", "4", "5", "6");

    // BudgetType and BudgetStatus
    static final String ORIGINAL = "1";
    static final String REVISED = "2";
    static final String INDICATIVE = "1";
    static final ImmutableSet<String> BUDGET_TYPES = ImmutableSet.of(ORIGINAL, REVISED);
    static final ImmutableSet<String> BUDGET_STATUSES = ImmutableSet.of(INDICATIVE, "2");

    // ResultType and IndicatorMeasure
    static final String OUTPUT = "1";
    static final ImmutableSet<String> RESULT_TYPES = ImmutableSet.of("1", "2", "3", "9");
    static final String UNIT = "1";
    static final ImmutableSet<String> INDICATOR_MEASURES = ImmutableSet.of("1", "2", "3", "4", "5");

    private Iati() {}

    /**
     * Writes the plans of a dossier and its money.
     *
     * @param dossier the dossier
     * @param reportingOrg the identifier of the municipality as a publisher of IATI, which begins the identifier of each activity
     * @return the XML, valid by the schema of 2.03, and the places in the dossier's JSON that are not in it
     * @throws IllegalArgumentException if the identifier is empty or has blanks or one of the signs {@code / & | ?}
     */
    public static Exported write(Dossier dossier, String reportingOrg) {
        return write(dossier, reportingOrg, Limits.standard());
    }

    static Exported write(Dossier dossier, String reportingOrg, Limits limits) {
        if (!reportingOrg.matches("[^\\s/&|?]+")) {
            throw new IllegalArgumentException(
                    "an identifier of an organisation has no blanks and none of / & | ?, was \"" + reportingOrg + "\"");
        }
        IatiWriter writer = new IatiWriter(dossier, reportingOrg);
        String xml = writer.write();
        Dossier back = read(xml.getBytes(UTF_8), dossier, "en").orThrow().dossier();
        return new Exported(
                xml,
                Loss.atMost(
                        ImmutableList.<Loss>builder()
                                .addAll(JsonTree.losses(
                                        JsonTree.read(Dossiers.toBytes(dossier)),
                                        JsonTree.read(Dossiers.toBytes(back)),
                                        true))
                                .addAll(writer.losses())
                                .build(),
                        limits));
    }

    /**
     * Reads activities within the standard limits.
     *
     * @param xml the XML; a document type is refused, and nothing is fetched
     * @param frame the dossier whose id, title, municipality, currencies, period, horizon and organisations what is read is put beside
     * @param language the language of narratives that name none
     * @return a dossier of the frame with the plans and the money that were read, and what of the file is not in it; or all problems, each by
     *     its place, line and column
     * @throws IllegalArgumentException if the language is no BCP 47 tag
     */
    public static Reading<Imported> read(byte[] xml, Dossier frame, String language) {
        return read(xml, frame, language, Limits.standard());
    }

    /**
     * Reads activities.
     *
     * @param xml the XML; a document type is refused, and nothing is fetched
     * @param frame the dossier whose id, title, municipality, currencies, period, horizon and organisations what is read is put beside
     * @param language the language of narratives that name none
     * @param limits the most that is read: bytes, depth, the length of one text, and problems
     * @return a dossier of the frame with the plans and the money that were read, and what of the file is not in it; or all problems, each by
     *     its place, line and column
     * @throws IllegalArgumentException if the language is no BCP 47 tag
     */
    public static Reading<Imported> read(byte[] xml, Dossier frame, String language, Limits limits) {
        String tag = LanguageTags.canonical(language);
        return Xml.read(xml, PREFIXES, limits).flatMap(root -> new IatiReader(frameOf(frame), tag, limits).read(root));
    }

    private static Dossier frameOf(Dossier dossier) {
        return Dossier.builder()
                .id(dossier.id())
                .title(dossier.title())
                .municipality(dossier.municipality().withProvenance(Provenance.stated()))
                .currency(dossier.currency())
                .otherCurrencies(dossier.otherCurrencies())
                .reportingPeriod(dossier.reportingPeriod())
                .knownUntil(Sourced.stated(dossier.knownUntil().value()))
                .organisations(dossier.organisations().stream()
                        .map(organisation -> organisation.withAliases().withProvenance(Provenance.stated()))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }
}
