package lt.kopz.quickstart;

import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.Message;

/** The words of the screen; their patterns stand in {@code messages_lt.properties} and {@code messages_en.properties}. */
enum ScreenMessage implements Message {
    AS_OF("asOf"),
    PLAN("plan"),
    NEED("need"),
    APPROPRIATED("appropriated"),
    SHORTFALL("shortfall"),
    SURPLUS("surplus"),
    UNSPENT("unspent"),
    UNSPENT_OF_WHICH("unspent.ofWhich"),
    STRATEGIC("strategic"),
    MEASURES("measures"),
    STATUS("status"),
    WHY("why"),
    WHY_RESULT("whyResult"),
    BLANK("blank"),
    HELD("held"),
    HELD_IN("held.in"),
    HELD_UNKNOWN("held.unknown"),
    PLANNED("planned"),
    UNDETERMINED("undetermined"),
    FINDINGS("findings"),
    NO_FINDINGS("findings.none"),
    ALL_FINDINGS("findings.all"),
    MAIN_FINDINGS("findings.main"),
    INFO("severity.info"),
    WARNING("severity.warning"),
    ERROR("severity.error"),
    INFOS("severity.infos"),
    WARNINGS("severity.warnings"),
    ERRORS("severity.errors"),
    REPORTS("reports"),
    PROBLEMS("problems");

    static final Bundle PATTERNS =
            Bundle.of(language -> ScreenMessage.class.getResourceAsStream("messages_" + language + ".properties"));

    private final String key;

    ScreenMessage(String key) {
        this.key = "screen." + key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return PATTERNS.pattern(language, key);
    }
}
