package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * In which form a meeting takes place. Forms beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class MeetingForm extends KindCode {
    /** In one room (kontaktiniu būdu). */
    public static final MeetingForm IN_PERSON = new MeetingForm("IN_PERSON");

    /** By means of communication (nuotoliniu būdu). */
    public static final MeetingForm REMOTE = new MeetingForm("REMOTE");

    /** In one room, some by means of communication (mišriu būdu). */
    public static final MeetingForm HYBRID = new MeetingForm("HYBRID");

    /** In writing, without a meeting (raštu). */
    public static final MeetingForm WRITTEN = new MeetingForm("WRITTEN");

    /** The forms that have constants, in the order of lists to choose from. */
    public static final ImmutableList<MeetingForm> COMMON = ImmutableList.of(IN_PERSON, REMOTE, HYBRID, WRITTEN);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public MeetingForm(String code) {
        super(Vocabulary.MEETING_FORM, code, "REMOTE");
    }
}
