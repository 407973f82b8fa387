/** Public holidays by country. */
module lt.kopz.holidays {
    requires transitive lt.kopz.core;
    requires static transitive org.jspecify;
    requires de.focus_shift.jollyday.core;

    exports lt.kopz.holidays;
}
