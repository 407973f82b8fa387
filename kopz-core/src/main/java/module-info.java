/** The model of a coordination group: money, counts, dates and rules, and figures that explain themselves. */
module lt.kopz.core {
    requires transitive com.google.common;
    requires transitive java.money;
    requires org.threeten.extra;
    requires tools.jackson.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value;

    exports lt.kopz.core.logic;
    exports lt.kopz.core.style;
}
