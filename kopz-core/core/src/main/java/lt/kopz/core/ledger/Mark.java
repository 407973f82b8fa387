package lt.kopz.core.ledger;

/** What an entry can be asked for by. */
enum Mark {
    PLAN,
    MEASURE,
    SOURCE,
    YEAR,
    PARTY,
    PROGRAMME,
    MANAGER,
    ACCOUNT
}
