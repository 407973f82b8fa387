/** Lets a mapper of Jackson 3 read and write dossiers, figures, findings and amounts. */
// the digit is the version of Jackson, which is part of what the module is
@SuppressWarnings("module")
module lt.kopz.jackson3 {
    requires transitive lt.kopz.core;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports lt.kopz.jackson3;

    provides tools.jackson.databind.JacksonModule with
            lt.kopz.jackson3.DossierModule;
}
