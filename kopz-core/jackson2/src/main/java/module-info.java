/** Lets a mapper of Jackson 2 read and write dossiers, figures, findings and amounts. */
// the digit is the version of Jackson, which is part of what the module is
@SuppressWarnings("module")
module lt.kopz.jackson2 {
    requires transitive lt.kopz.core;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports lt.kopz.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            lt.kopz.jackson2.Jackson2DossierModule;
}
