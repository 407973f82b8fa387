package lt.kopz.core.regulation;

/** Compares act numbers, which are opaque text typed in many ways. */
final class ActNumbers {
    private ActNumbers() {}

    /** The number without blanks of any kind, every hyphen or dash being a hyphen-minus. */
    static String normal(String number) {
        StringBuilder normal = new StringBuilder(number.length());
        number.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
                normal.append('-');
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT) {
                normal.appendCodePoint(c);
            }
        });
        return normal.toString();
    }
}
