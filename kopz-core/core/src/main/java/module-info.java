/** The model of a coordination group: money, counts, dates and rules, and figures that explain themselves. */
@SuppressWarnings("module") // the modules that shapes are exported to are compiled after this one
module lt.kopz.core {
    requires transitive com.google.common;
    requires java.logging;
    requires transitive java.money;
    requires org.threeten.extra;
    requires tools.jackson.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value;

    exports lt.kopz.core.agreement;
    exports lt.kopz.core.attendance;
    exports lt.kopz.core.check;
    exports lt.kopz.core.claim;
    exports lt.kopz.core.codec;
    exports lt.kopz.core.completeness;
    exports lt.kopz.core.compliance;
    exports lt.kopz.core.cost;
    exports lt.kopz.core.count;
    exports lt.kopz.core.dossier;
    exports lt.kopz.core.figure;
    exports lt.kopz.core.funding;
    exports lt.kopz.core.gap;
    exports lt.kopz.core.group;
    exports lt.kopz.core.json;
    exports lt.kopz.core.ledger;
    exports lt.kopz.core.logic;
    exports lt.kopz.core.measure;
    exports lt.kopz.core.money;
    exports lt.kopz.core.participation;
    exports lt.kopz.core.party;
    exports lt.kopz.core.plan;
    exports lt.kopz.core.privacy;
    exports lt.kopz.core.problem;
    exports lt.kopz.core.progress;
    exports lt.kopz.core.refusal;
    exports lt.kopz.core.regulation;
    exports lt.kopz.core.save;
    exports lt.kopz.core.source;
    exports lt.kopz.core.statistics;
    exports lt.kopz.core.style;
    exports lt.kopz.core.testimony;
    exports lt.kopz.core.time;
    exports lt.kopz.core.wording;
    exports lt.kopz.core.leaf to
            lt.kopz.reporting;
    exports lt.kopz.core.shape to
            lt.kopz.sheets;

    uses lt.kopz.core.refusal.RefusalText;
    uses lt.kopz.core.wording.LanguagePack;
    uses lt.kopz.core.wording.MessageCatalogue;

    provides lt.kopz.core.refusal.RefusalText with
            lt.kopz.core.problem.ProblemMessages;
    provides lt.kopz.core.wording.LanguagePack with
            lt.kopz.core.wording.EnglishPack,
            lt.kopz.core.wording.LithuanianPack;
    provides lt.kopz.core.wording.MessageCatalogue with
            lt.kopz.core.problem.ProblemMessages,
            lt.kopz.core.wording.CoreMessages;
}
