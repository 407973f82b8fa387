package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The sizes of letters and the room between lines, worked out once for pages, paper and text documents: each is so many hundredths of the
 * size of running text. On a screen a line has some 66 letters; on paper it is as long as the sheet.
 */
public final class TypeScale {
    private static final ImmutableMap<String, Integer> HUNDREDTHS = ImmutableMap.<String, Integer>builder()
            .put("title", 190)
            .put("subtitle", 120)
            .put("heading-1", 145)
            .put("heading-2", 120)
            .put("heading-3", 105)
            .put("text", 100)
            .put("table", 90)
            .put("small", 85)
            .put("note", 80)
            .put("above-heading", 150)
            .put("below-text", 70)
            .put("line-length", 3600)
            .buildOrThrow();

    private TypeScale() {}

    /**
     * The sizes as properties of a style sheet, such as {@code --title}.
     *
     * @param text the size of running text
     * @param unit its unit
     * @return a rule for the root of a page
     */
    public static String css(BigDecimal text, String unit) {
        return HUNDREDTHS.keySet().stream()
                .map(name -> "  --" + name + ": " + of(name, text).toPlainString() + unit + ";\n")
                .collect(Collectors.joining("", ":root {\n", "}\n"));
    }

    /**
     * The sizes in whole parts of a point, for formats that count so.
     *
     * @param text the size of running text in these parts
     * @return the sizes by their names, rounded down
     */
    public static Map<String, Integer> inParts(int text) {
        return ImmutableMap.copyOf(Maps.transformEntries(
                HUNDREDTHS, (name, any) -> of(name, BigDecimal.valueOf(text)).intValue()));
    }

    private static BigDecimal of(String name, BigDecimal text) {
        return text.multiply(BigDecimal.valueOf(Objects.requireNonNull(HUNDREDTHS.get(name)))
                        .movePointLeft(2))
                .stripTrailingZeros();
    }
}
