package lt.kopz.core.ledger;

/** What an entry can be asked for by: by what it states, or what its account gives it. */
public enum Mark {
    /** The action plan. */
    PLAN,
    /** The measure of the plan. */
    MEASURE,
    /** The kind of source. */
    SOURCE,
    /** The budget year. */
    YEAR,
    /** Who pays or receives. */
    PARTY,
    /** The programme. */
    PROGRAMME,
    /** The appropriation manager. */
    MANAGER,
    /** The account. */
    ACCOUNT
}
