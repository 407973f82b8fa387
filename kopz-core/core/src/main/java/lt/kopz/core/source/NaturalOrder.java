package lt.kopz.core.source;

import com.google.common.base.Strings;

/** Ids in which a number of more digits is the larger one: {@code need-2} before {@code need-10}. */
final class NaturalOrder {
    private NaturalOrder() {}

    static int compare(String one, String other) {
        int at = Strings.commonPrefix(one, other).length();
        int digits = digits(one, at);
        int others = digits(other, at);
        boolean areNumbers = (at > 0 && digits(one, at - 1) > 0) || (digits > 0 && others > 0);
        if (areNumbers && digits != others) {
            return Integer.compare(digits, others);
        }
        return at == one.length() || at == other.length()
                ? Integer.compare(one.length(), other.length())
                : Character.compare(one.charAt(at), other.charAt(at));
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
