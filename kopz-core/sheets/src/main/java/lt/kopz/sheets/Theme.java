package lt.kopz.sheets;

import com.google.common.collect.ImmutableSet;
import lt.kopz.core.wording.Wording;

/**
 * What tables are about; every table has one theme. The first sheet of a workbook lists the tables by theme, and the tabs of a theme have
 * one colour.
 *
 * <p>Example: {@code Workbook.template(Theme.FIRST_YEAR, Wording.LITHUANIAN, out)}.
 */
public enum Theme {
    /** The dossier itself, organisations and people. Always there. */
    BASICS,
    /** The groups, their sectors, memberships and meetings. */
    GROUP,
    /** Agendas, votes, meetings that were demanded, reports that were given. */
    PROCEEDINGS,
    /** The rules of procedure: frequency, quorum, majority, time limits, seats, sides, terms, duties such as reports that are due. */
    RULES,
    /** Legal acts, what they do to each other, their points, and how their numbers begin. */
    ACTS,
    /** Strategic plans, their programmes and measures. */
    STRATEGY,
    /** Action plans with their goals, tasks and measures. */
    PLAN,
    /** What measures bring forth, indicators with their values, recommendations. */
    OUTCOMES,
    /** Events and series of events with their attendance. */
    EVENTS,
    /** Cooperation agreements. */
    AGREEMENTS,
    /** Needs, appropriations, revenue, contracts, transfers, expenditures, payments and balances. */
    MONEY,
    /** What sources claim, what they say was not done, where they contradict each other, and decisions about that. */
    CLAIMS,
    /** Statistics on victims, for keeping only. */
    STATISTICS,
    /** Names of own kinds, documents, where each fact is known from, and further forms of texts. */
    SOURCES;

    /**
     * A small set for a group that begins: who it is and who sits in it, its meetings, the action plan with its measures, the events, and
     * the money. Reports print most of what they can from these; acts, rules of procedure, indicators and sources may follow in a second
     * year.
     */
    public static final ImmutableSet<Theme> FIRST_YEAR = ImmutableSet.of(BASICS, GROUP, PLAN, EVENTS, MONEY);

    /**
     * What the theme is called.
     *
     * @param wording the language
     * @return such as {@code Veiksmų planas}
     */
    public String in(Wording wording) {
        return message().in(wording);
    }

    SheetText message() {
        return new SheetText("theme." + name());
    }
}
