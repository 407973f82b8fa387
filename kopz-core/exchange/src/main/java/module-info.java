/** What kopz knows in the forms of other programs. */
module lt.kopz.exchange {
    requires transitive lt.kopz.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires java.xml;
    requires tools.jackson.core;

    exports lt.kopz.exchange;

    provides lt.kopz.core.wording.MessageCatalogue with
            lt.kopz.exchange.ExchangeMessages;
}
