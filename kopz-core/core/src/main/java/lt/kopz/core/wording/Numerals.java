package lt.kopz.core.wording;

import java.math.BigDecimal;

/**
 * The digits of numbers.
 *
 * @param decimal the sign before the decimals
 * @param group the sign between groups of three digits
 * @param groupFrom from how many digits before the decimals on there are groups
 * @param minus the sign before a negative number
 */
record Numerals(String decimal, String group, int groupFrom, String minus) {

    String say(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder said = new StringBuilder(number.signum() < 0 ? minus : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && whole.length() >= groupFrom && (whole.length() - i) % 3 == 0) {
                said.append(group);
            }
            said.append(whole.charAt(i));
        }
        return point < 0
                ? said.toString()
                : said.append(decimal).append(plain, point + 1, plain.length()).toString();
    }
}
