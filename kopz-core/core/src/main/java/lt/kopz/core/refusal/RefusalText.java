package lt.kopz.core.refusal;

/** What a refusal reads in English; found by {@link java.util.ServiceLoader}, since sentences stand higher up than what is refused. */
public interface RefusalText {

    /**
     * What is wrong and what to do about it.
     *
     * @param refused the refusal
     * @return two sentences on one line
     */
    String english(RefusedException refused);
}
