package lt.kopz.core.group;

/**
 * What kind of body a coordination group is.
 */
public enum GroupKind {
    /**
     * Working group (darbo grupė).
     */
    WORKING_GROUP,
    /**
     * Commission (komisija).
     */
    COMMISSION,
    /**
     * Group (grupė).
     */
    GROUP,
    /**
     * Committee (komitetas).
     */
    COMMITTEE
}
