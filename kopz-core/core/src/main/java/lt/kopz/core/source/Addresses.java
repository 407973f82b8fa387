package lt.kopz.core.source;

import java.net.URI;
import java.net.URISyntaxException;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/** The one form of addresses of published documents: absolute URIs (RFC 3986), such as {@code https://example.org/report.pdf}. */
public final class Addresses {
    private Addresses() {}

    /**
     * Reads an address.
     *
     * @param text the address
     * @return the URI
     * @throws IllegalArgumentException if it is no absolute URI
     */
    public static URI parse(String text) {
        try {
            return check(new URI(text));
        } catch (URISyntaxException none) {
            throw refused(text);
        }
    }

    /**
     * Refuses an address that needs another one to be found.
     *
     * @param address the address
     * @return the same address
     * @throws IllegalArgumentException if it is not absolute
     */
    public static URI check(URI address) {
        if (!address.isAbsolute()) {
            throw refused(address.toString());
        }
        return address;
    }

    private static RefusedException refused(String text) {
        return RefusedException.wrongForm(Word.ADDRESS, text, "https://example.org/report.pdf");
    }
}
