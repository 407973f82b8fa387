/** Apache POI without a word on the console, and packages whose bytes depend on nothing but what is written. */
module lt.kopz.poi {
    requires static transitive org.jspecify;
    requires transitive org.apache.commons.compress;
    requires org.apache.logging.log4j;

    exports lt.kopz.poi;
    // log4j-api makes the factory that the provider names
    exports lt.kopz.poi.silence to
            org.apache.logging.log4j;

    provides org.apache.logging.log4j.spi.Provider with
            lt.kopz.poi.silence.SilentProvider;
}
