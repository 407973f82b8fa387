package lt.kopz.core.shape;

import lt.kopz.core.problem.ProblemPattern;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What a text in a dossier has to be, for problems in every language and, in English, for the JSON Schema. */
public enum ValueMessage implements ProblemPattern {
    ID("id"),
    ENTRY_ID("entryId"),
    DATE("date"),
    PARTIAL_DATE("partialDate"),
    PERIOD("period"),
    HOURS("hours"),
    CURRENCY("currency"),
    AMOUNT("amount"),
    NUMBER("number"),
    PERCENT("percent"),
    DECIMAL("decimal"),
    DAY_OF_YEAR("dayOfYear"),
    ACT_KIND("actKind"),
    ISSUER_ROLE("issuerRole"),
    GROUP_KIND("groupKind"),
    LEGAL_FORM("legalForm"),
    SECTOR_KIND("sectorKind"),
    SOURCE_KIND("sourceKind"),
    REVENUE_KIND("revenueKind"),
    ECONOMIC_KIND("economicKind"),
    EVENT_KIND("eventKind"),
    DELIVERABLE_KIND("deliverableKind"),
    MEETING_FORM("meetingForm"),
    POINT("point"),
    FRACTION("fraction");

    private final String key;

    ValueMessage(String key) {
        this.key = "value." + key;
    }

    /** The message as a text. */
    public Text text() {
        return Phrase.of(this);
    }

    @Override
    public String key() {
        return key;
    }
}
