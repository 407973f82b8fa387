/** kopz in Polish. */
module lt.kopz.lang.pl {
    requires lt.kopz.core;

    provides lt.kopz.core.wording.LanguagePack with
            lt.kopz.lang.pl.PolishPack;
}
