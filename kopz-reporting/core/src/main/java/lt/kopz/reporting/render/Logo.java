package lt.kopz.reporting.render;

import java.util.Arrays;
import java.util.Objects;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;

/** The sign of an office as a picture: PNG or JPEG, with what it shows in words. Equal by content. */
public final class Logo {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final byte[] bytes;
    private final Text alternative;
    private final String mediaType;

    private Logo(byte[] bytes, Text alternative, String mediaType) {
        this.bytes = bytes;
        this.alternative = alternative;
        this.mediaType = mediaType;
    }

    /**
     * Makes a logo.
     *
     * @param picture the bytes of a PNG or JPEG file; copied
     * @param alternative what it shows, for those who do not see it, such as "Coat of arms of Kaišiadorys"
     * @return the logo
     * @throws IllegalArgumentException if the bytes begin like neither PNG nor JPEG
     */
    public static Logo of(byte[] picture, Text alternative) {
        String mediaType;
        if (startsWith(picture, PNG)) {
            mediaType = "image/png";
        } else if (startsWith(picture, JPEG)) {
            mediaType = "image/jpeg";
        } else {
            throw new IllegalArgumentException(
                    "A logo of " + picture.length + " bytes is neither PNG nor JPEG: give the bytes of such a file");
        }
        return new Logo(picture.clone(), alternative, mediaType);
    }

    /**
     * The picture.
     *
     * @return a copy of the bytes of the file
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * What the picture shows, in words.
     *
     * @return the words
     */
    public Text alternative() {
        return alternative;
    }

    /**
     * The kind of picture.
     *
     * @return {@code image/png} or {@code image/jpeg}
     */
    public String mediaType() {
        return mediaType;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Logo that && Arrays.equals(bytes, that.bytes) && alternative.equals(that.alternative);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), alternative);
    }

    @Override
    public String toString() {
        return "Logo[" + mediaType + ", " + bytes.length + " bytes, " + alternative + "]";
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
