package lt.kopz.core.measure;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.CoreMessage;

/** In what a figure is counted. */
public enum MeasureUnit implements CoreMessage {
    /** Money of one currency. */
    MONEY("money"),
    /** People, each counted once. */
    PEOPLE("people"),
    /** Participations: one person counts at each occasion. */
    PARTICIPATIONS("participations"),
    /** Events, every occurrence counted. */
    EVENTS("events"),
    /** Days. */
    DAYS("days"),
    /** Whatever else is counted: meetings, measures, agreements. */
    NUMBER("number"),
    /** A share, exactly. */
    PER_CENT("perCent"),
    /** So many for every thousand inhabitants. */
    PER_THOUSAND("perThousand"),
    /** Yes, no, or cannot tell. */
    ANSWER("answer"),
    /** One of several states, such as in progress or done. */
    STATE("state");

    private final String key;

    MeasureUnit(String name) {
        this.key = "measure.unit." + name;
    }

    /** A figure of it of which nothing is known. */
    Interval<?> unknown(Dossier dossier) {
        return switch (this) {
            case MONEY -> AmountRange.unknown(dossier.currency());
            case PER_CENT, PER_THOUSAND -> Ratio.unknown();
            default -> Headcount.unknown();
        };
    }

    @Override
    public String key() {
        return key;
    }
}
