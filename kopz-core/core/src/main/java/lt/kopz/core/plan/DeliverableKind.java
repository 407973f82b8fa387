package lt.kopz.core.plan;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * What kind of thing a deliverable is. Kinds beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class DeliverableKind extends KindCode {
    /** A list, such as one of the providers of assistance. */
    public static final DeliverableKind LIST = new DeliverableKind("LIST");

    /** A notice, page or banner on a web site. */
    public static final DeliverableKind WEB_NOTICE = new DeliverableKind("WEB_NOTICE");

    /** A web page kept up to date over some time. */
    public static final DeliverableKind WEB_UPDATES = new DeliverableKind("WEB_UPDATES");

    /** A publication in the press or other publicity output (viešinimo priemonė). */
    public static final DeliverableKind PUBLICATION = new DeliverableKind("PUBLICATION");

    /** A package of information or methodical material. */
    public static final DeliverableKind PACKAGE = new DeliverableKind("PACKAGE");

    /** Anything else; its title says what. */
    public static final DeliverableKind OTHER = new DeliverableKind("OTHER");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<DeliverableKind> COMMON =
            ImmutableList.of(LIST, WEB_NOTICE, WEB_UPDATES, PUBLICATION, PACKAGE, OTHER);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public DeliverableKind(String code) {
        super(Vocabulary.DELIVERABLE_KIND, code, "PUBLICATION");
    }
}
