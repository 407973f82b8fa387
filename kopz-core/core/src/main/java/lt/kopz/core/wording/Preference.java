package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader accepts, and how much it is preferred, as a header of HTTP states it (RFC 9110, 12.4.2).
 *
 * <pre>{@code
 * Preference.inOrder("pl, lt;q=0.8, *;q=0.1");   // pl 1.000, lt 0.800, * 0.100
 * }</pre>
 *
 * @param range what is accepted, in lower case, such as {@code lt-lt} or {@code text/*}; parameters besides the quality are left out
 * @param thousandths the quality value, from 0, which refuses, to 1000
 */
public record Preference(String range, int thousandths) {
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\"?)++");
    private static final Pattern RANGE =
            Pattern.compile("\\s*+([A-Za-z0-9!#$%&'*+.^_`|~/-]++)\\s*+(;.*)?", Pattern.DOTALL);
    private static final Pattern QUALITY = Pattern.compile("(?i);\\s*+q\\s*+=\\s*+([^\\s;,]*+)");
    private static final Pattern VALUE = Pattern.compile("0(?:\\.([0-9]{0,3}))?|1(?:\\.0{0,3})?");

    private static final Comparator<Preference> MOST_FIRST =
            Comparator.comparingInt(Preference::thousandths).reversed();

    /**
     * Reads a header; elements that are not formed as the standard has it are left out.
     *
     * @param header the value of {@code Accept} or {@code Accept-Language}; may be empty
     * @return the most preferred first, equal ones in the order of the header
     */
    public static ImmutableList<Preference> inOrder(String header) {
        return ELEMENT.matcher(header)
                .results()
                .flatMap(found -> element(found.group()).stream())
                .sorted(MOST_FIRST)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Preference> element(String text) {
        Matcher element = RANGE.matcher(text);
        if (!element.matches()) {
            return Optional.empty();
        }
        String range = element.group(1).toLowerCase(Locale.ROOT);
        Matcher quality = QUALITY.matcher(element.group(2) == null ? "" : element.group(2));
        if (!quality.find()) {
            return Optional.of(new Preference(range, 1000));
        }
        Matcher value = VALUE.matcher(quality.group(1));
        if (!value.matches()) {
            return Optional.empty();
        }
        String decimals = value.group(1) == null ? "" : value.group(1);
        return Optional.of(new Preference(
                range, quality.group(1).startsWith("1") ? 1000 : Integer.parseInt((decimals + "000").substring(0, 3))));
    }

    /**
     * Whether what the range names is wanted at all.
     *
     * @return false for a quality value of zero
     */
    public boolean isWanted() {
        return thousandths > 0;
    }
}
