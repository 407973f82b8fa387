package lt.kopz.core.attendance;

import lt.kopz.core.source.Provenance;

/**
 * A person who lectures at an event, and how that is known.
 *
 * <p>Example: the report names the lecturer of three seminars and says of the lectures only "lektorius"; that it is the same person is
 * inferred.
 *
 * @param person the id of the person
 * @param provenance how it is known that this person lectures; without sources where it stands with the event
 */
public record Lecturer(String person, Provenance provenance) {
    /**
     * A lecturer whom the source of the event names.
     *
     * @param person the id of the person
     * @return the lecturer
     */
    public static Lecturer stated(String person) {
        return new Lecturer(person, Provenance.stated());
    }
}
