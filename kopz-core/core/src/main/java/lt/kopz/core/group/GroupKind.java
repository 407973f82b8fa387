package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * What kind of body a coordination group is. Kinds beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class GroupKind extends KindCode {
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
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public GroupKind(String code) {
        super(Vocabulary.GROUP_KIND, code, "COMMISSION");
    }
}
