package lt.kopz.reporting;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text as somebody would write it who wants to break a page. */
public final class HostileText {

    /** Pieces that break out of something: markup, formulas, marks of direction, halves of pairs. */
    public static final ImmutableList<String> PIECES = ImmutableList.copyOf(new String[] {
        "<script>alert(1)</script>",
        "</style>",
        "</td></tr></table>",
        "<!--",
        "-->",
        "]]>",
        "\" onmouseover=\"alert(1)",
        "' x='",
        "&lt;",
        "&#x3C;",
        "javascript:alert(1)",
        "<img src=x onerror=alert(1)>",
        "${page}",
        "@if(true)",
        "|",
        "**",
        "_",
        "`",
        "``` ",
        "[a](b)",
        "![a](b)",
        "[^1]",
        "\n\n# ",
        "\n- ",
        "\r\n",
        "\\",
        "~~~",
        "1. ",
        "\u0000",
        "\u0008",
        "\u202E",
        "\u2066",
        "\u2028",
        "\uFEFF",
        "\uD800",
        "\uDC00",
        "\u05D0\u05D1",
        "\uFFFE",
        " ",
        "\u00a0",
        "=HYPERLINK(\"http://127.0.0.1/\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\uFF1D1",
        "'",
        ";",
        "..",
        "%s{0}",
        "\uD83D\uDE00",
        "привет",
        "o\u0328\u0301",
        "\uFF21\u4E2D",
        "ąžuolas"
    });

    private HostileText() {}

    /** The pieces, and any other characters, in any order. */
    public static Arbitrary<String> any() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES);
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(5);
        return Arbitraries.oneOf(pieces, anything).list().ofMaxSize(6).map(list -> String.join("", list));
    }
}
