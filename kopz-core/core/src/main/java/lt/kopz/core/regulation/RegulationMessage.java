package lt.kopz.core.regulation;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.source.KindName;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

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
    DRAFT("regulation.kind.draft");

    private final String key;

    RegulationMessage(String key) {
        this.key = key;
    }

    /**
     * The word for a kind of act.
     *
     * @param kind the kind
     * @return its word; of a kind of one's own its code, read as words
     */
    public static Text of(ActKind kind) {
        return Phrase.of(kind).or(KindName.byCode(kind));
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
     * The citation of an act.
     *
     * @param kind the word for its kind
     * @param issuer who issued it, if it is named
     * @param day the day it is of, if it is named
     * @param numbers its numbers, if it has any
     * @return the citation
     */
    public static Phrase citation(Text kind, Optional<?> issuer, Optional<?> day, List<String> numbers) {
        Phrase act = Phrase.of(citation(issuer.isPresent(), day.isPresent(), !numbers.isEmpty()))
                .with("kind", kind);
        act = issuer.isPresent() ? act.with("issuer", issuer.get()) : act;
        act = day.isPresent() ? act.with("date", day.get()) : act;
        return numbers.isEmpty()
                ? act
                : act.with(
                        "numbers",
                        Text.joined(
                                ", ",
                                Lists.transform(
                                        numbers, number -> Phrase.of(NUMBER).with("number", number))));
    }

    /**
     * The citation of a point of an act.
     *
     * @param act the citation of the act
     * @param point the number of the point, such as {@code 1} or {@code 1.2}
     * @return the citation
     */
    public static Phrase citation(Text act, String point) {
        return Phrase.of(CITATION_POINT).with("act", act).with("point", point).with("word", Phrase.of(ofPoint(point)));
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
