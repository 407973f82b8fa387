package lt.kopz.core.exchange;

/**
 * Something that another program's form could not carry.
 *
 * <p>Example: {@code /groups/0/meetings/3} – its date is 2019-11, which is not one day.
 *
 * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written
 * @param reason why it could not be carried, one line in English
 */
public record Loss(String pointer, String reason) {
    /**
     * Makes one.
     *
     * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written
     * @param reason why it could not be carried, one line in English
     * @throws IllegalArgumentException if the pointer is neither empty nor starts with a slash
     */
    public Loss {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "A JSON Pointer is empty or starts with '/', was " + pointer + "; write /" + pointer);
        }
    }

    @Override
    public String toString() {
        return pointer + ": " + reason;
    }
}
