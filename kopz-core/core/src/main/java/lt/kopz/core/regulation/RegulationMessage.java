package lt.kopz.core.regulation;

import lt.kopz.core.wording.CoreMessage;

/** The words that acts are cited with. */
public enum RegulationMessage implements CoreMessage {
    /** A citation: {@code issuer}, {@code date}, {@code kind}, {@code numbers}. */
    CITATION("regulation.citation"),
    /** A citation of an act without a number: {@code issuer}, {@code date}, {@code kind}. */
    CITATION_UNNUMBERED("regulation.citation.unnumbered"),
    /** A citation of an act whose issuer is not known: {@code date}, {@code kind}, {@code numbers}. */
    CITATION_WITHOUT_ISSUER("regulation.citation.withoutIssuer"),
    /** A citation of an act of which only the kind and the day are known: {@code date}, {@code kind}. */
    CITATION_BARE("regulation.citation.bare"),
    /** A citation of an act whose day is not known, such as a law that goes by its number: {@code issuer}, {@code kind}, {@code numbers}. */
    CITATION_UNDATED("regulation.citation.undated"),
    /** A citation of an act without a number whose day is not known: {@code issuer}, {@code kind}. */
    CITATION_UNDATED_UNNUMBERED("regulation.citation.undated.unnumbered"),
    /** A citation of an act by its number alone: {@code kind}, {@code numbers}. */
    CITATION_UNDATED_WITHOUT_ISSUER("regulation.citation.undated.withoutIssuer"),
    /** A citation of an act of which only the kind is known: {@code kind}. */
    CITATION_KIND("regulation.citation.kind"),
    /** A citation of a point of an act: {@code act}, {@code point}, {@code word}. */
    CITATION_POINT("regulation.citation.point"),
    /** A point. */
    POINT("regulation.point"),
    /** A point inside a point. */
    SUBPOINT("regulation.subpoint"),
    /** One number of an act: {@code number}. */
    NUMBER("regulation.number"),
    /** The council of a municipality: {@code of}. */
    COUNCIL("regulation.issuer.council"),
    /** The mayor of a municipality: {@code of}. */
    MAYOR("regulation.issuer.mayor"),
    /** The director of the administration of a municipality: {@code of}. */
    ADMINISTRATION_DIRECTOR("regulation.issuer.administrationDirector"),
    /** A minister, of a ministry: {@code of}. */
    MINISTER("regulation.issuer.minister"),
    /** The word for a minister, in place of {@link #MINISTRY_WORD} in the name of a ministry. */
    MINISTER_WORD("regulation.issuer.ministerWord"),
    /** The word for a ministry in its name. */
    MINISTRY_WORD("regulation.issuer.ministryWord"),
    /** The head of an agency: {@code of}. */
    AGENCY_HEAD("regulation.issuer.agencyHead"),
    /** Who holds an office that the dossier names: {@code role}, {@code of}. */
    OFFICE("regulation.issuer.office"),
    /** A person who issued an act, by name and office: {@code name}, {@code office}. */
    ISSUER_PERSON("regulation.issuer.person"),
    /** A draft of an act: {@code of}, the kind of act. */
    DRAFT("regulation.kind.draft"),
    /** Any act. */
    ACT("regulation.kind.act"),
    /** A decision. */
    DECISION("regulation.kind.decision"),
    /** An ordinance. */
    ORDINANCE("regulation.kind.ordinance"),
    /** An order. */
    ORDER("regulation.kind.order"),
    /** A resolution. */
    RESOLUTION("regulation.kind.resolution"),
    /** A letter. */
    LETTER("regulation.kind.letter"),
    /** Minutes. */
    MINUTES("regulation.kind.minutes"),
    /** A law. */
    LAW("regulation.kind.law"),
    /** A decree. */
    DECREE("regulation.kind.decree"),
    /** A regulation. */
    REGULATION("regulation.kind.regulation"),
    /** A directive. */
    DIRECTIVE("regulation.kind.directive");

    private final String key;

    RegulationMessage(String key) {
        this.key = key;
    }

    /**
     * The word for a kind of act.
     *
     * @param kind the kind
     * @return its word; {@link #ACT} for a kind of one's own
     */
    public static RegulationMessage of(ActKind kind) {
        return switch (kind.code()) {
            case "DECISION" -> DECISION;
            case "ORDINANCE" -> ORDINANCE;
            case "ORDER" -> ORDER;
            case "RESOLUTION" -> RESOLUTION;
            case "LETTER" -> LETTER;
            case "MINUTES" -> MINUTES;
            case "LAW" -> LAW;
            case "DECREE" -> DECREE;
            case "REGULATION" -> REGULATION;
            case "DIRECTIVE" -> DIRECTIVE;
            default -> ACT;
        };
    }

    /**
     * The form of a citation.
     *
     * @param issued whether it names the issuer
     * @param dated whether it names the day
     * @param numbered whether it names a number
     * @return the message
     */
    public static RegulationMessage citation(boolean issued, boolean dated, boolean numbered) {
        if (issued) {
            return dated
                    ? numbered ? CITATION : CITATION_UNNUMBERED
                    : numbered ? CITATION_UNDATED : CITATION_UNDATED_UNNUMBERED;
        }
        return dated
                ? numbered ? CITATION_WITHOUT_ISSUER : CITATION_BARE
                : numbered ? CITATION_UNDATED_WITHOUT_ISSUER : CITATION_KIND;
    }

    /**
     * The word for a point.
     *
     * @param number its number, such as {@code 1} or {@code 1.2}
     * @return {@link #POINT}, or {@link #SUBPOINT} where it lies inside another
     */
    public static RegulationMessage ofPoint(String number) {
        return number.contains(".") ? SUBPOINT : POINT;
    }

    @Override
    public String key() {
        return key;
    }
}
