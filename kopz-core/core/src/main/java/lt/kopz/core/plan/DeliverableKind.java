package lt.kopz.core.plan;

/**
 * What kind of thing a deliverable is.
 */
public enum DeliverableKind {
    /**
     * A list, such as one of the providers of assistance.
     */
    LIST,
    /**
     * A notice, page or banner on a web site.
     */
    WEB_NOTICE,
    /**
     * A web page kept up to date over some time.
     */
    WEB_UPDATES,
    /**
     * A publication in the press or other publicity output (viešinimo priemonė).
     */
    PUBLICATION,
    /**
     * A package of information or methodical material.
     */
    PACKAGE,
    /**
     * Anything else; its title says what.
     */
    OTHER
}
