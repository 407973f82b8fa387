package lt.kopz.core.source;

/** The kinds for which a dossier may have codes of its own, besides those that kopz knows. */
public enum Vocabulary {
    /** Kinds of acts. */
    ACT_KIND,
    /** Roles of issuers. */
    ISSUER_ROLE,
    /** Kinds of groups. */
    GROUP_KIND,
    /** Kinds of sectors. */
    SECTOR_KIND,
    /** Legal forms. */
    LEGAL_FORM,
    /** Kinds of sources of money. */
    FUNDING_SOURCE_KIND,
    /** Kinds of revenue. */
    REVENUE_KIND,
    /** Kinds of what money buys. */
    ECONOMIC_KIND,
    /** Kinds of events. */
    EVENT_KIND,
    /** Kinds of deliverables. */
    DELIVERABLE_KIND,
    /** Forms of meetings. */
    MEETING_FORM
}
