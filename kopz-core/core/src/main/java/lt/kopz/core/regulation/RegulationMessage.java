package lt.kopz.core.regulation;

import java.util.Optional;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;

/** The words that acts are cited with. */
public enum RegulationMessage implements Message {
    /** A citation: {@code issuer}, {@code date}, {@code kind}, {@code numbers}. */
    CITATION("regulation.citation"),
    /** A citation of an act without a number: {@code issuer}, {@code date}, {@code kind}. */
    CITATION_UNNUMBERED("regulation.citation.unnumbered"),
    /** A citation of an act whose issuer is not known: {@code date}, {@code kind}, {@code numbers}. */
    CITATION_WITHOUT_ISSUER("regulation.citation.withoutIssuer"),
    /** A citation of an act of which only the kind and the day are known: {@code date}, {@code kind}. */
    CITATION_BARE("regulation.citation.bare"),
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
    MINUTES("regulation.kind.minutes");

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
            default -> ACT;
        };
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

    @Override
    public Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key);
    }

    @Override
    public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return CoreMessages.pattern(language, key, grammaticalCase);
    }
}
