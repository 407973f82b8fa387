package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.Ids;

/**
 * What kind of body a coordination group is. Kinds beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 *
 * @param code the code: capital letters, digits and underscores, starting with a letter
 */
public record GroupKind(String code) {

    /**
     * Working group (darbo grupė).
     */
    public static final GroupKind WORKING_GROUP = new GroupKind("WORKING_GROUP");

    /**
     * Commission (komisija).
     */
    public static final GroupKind COMMISSION = new GroupKind("COMMISSION");

    /**
     * Group (grupė).
     */
    public static final GroupKind GROUP = new GroupKind("GROUP");

    /**
     * Committee (komitetas).
     */
    public static final GroupKind COMMITTEE = new GroupKind("COMMITTEE");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<GroupKind> COMMON = ImmutableList.of(WORKING_GROUP, COMMISSION, GROUP, COMMITTEE);

    /**
     * Refuses a code of another form.
     *
     * @param code the code
     * @throws IllegalArgumentException if it has another form
     */
    public GroupKind {
        Ids.checkCode(code, "COMMISSION");
    }

    @Override
    public String toString() {
        return code;
    }
}
