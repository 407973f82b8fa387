package lt.kopz.core.attendance;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * What kind of event it is. Kinds beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class EventKind extends KindCode {
    /** Lecture (paskaita). */
    public static final EventKind LECTURE = new EventKind("LECTURE");

    /** Lecture with discussion (paskaita – diskusija). */
    public static final EventKind LECTURE_DISCUSSION = new EventKind("LECTURE_DISCUSSION");

    /** Seminar (seminaras). */
    public static final EventKind SEMINAR = new EventKind("SEMINAR");

    /** Training (mokymai). */
    public static final EventKind TRAINING = new EventKind("TRAINING");

    /** Information campaign (akcija). */
    public static final EventKind CAMPAIGN = new EventKind("CAMPAIGN");

    /** Meeting with people (susitikimas). */
    public static final EventKind MEETING = new EventKind("MEETING");

    /** Anything else; its title says what. */
    public static final EventKind OTHER = new EventKind("OTHER");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<EventKind> COMMON =
            ImmutableList.of(LECTURE, LECTURE_DISCUSSION, SEMINAR, TRAINING, CAMPAIGN, MEETING, OTHER);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public EventKind(String code) {
        super(Vocabulary.EVENT_KIND, code, "SEMINAR");
    }
}
