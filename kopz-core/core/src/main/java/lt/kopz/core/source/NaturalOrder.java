package lt.kopz.core.source;

/** Ids in which a number of more digits is the larger one: {@code need-2} before {@code need-10}. */
final class NaturalOrder {
    private NaturalOrder() {}

    static int compare(String one, String other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            int digits = digits(one, i);
            int others = digits(other, i);
            int order = digits > 0 && others > 0 && digits != others
                    ? Integer.compare(digits, others)
                    : Character.compare(one.charAt(i), other.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** How many digits follow from a place on. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }
}
