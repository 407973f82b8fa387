package lt.kopz.reporting;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text as somebody would write it who wants to break a page. */
public final class HostileText {

    private HostileText() {}

    /** Pieces of markup, marks of direction, halves of pairs and any other characters, in any order. */
    public static Arbitrary<String> any() {
        Arbitrary<String> pieces = Arbitraries.of(
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
                "ąžuolas");
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(5);
        return Arbitraries.oneOf(pieces, anything).list().ofMaxSize(6).map(list -> String.join("", list));
    }
}
