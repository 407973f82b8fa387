package lt.kopz.core.wording;

import java.util.Optional;

/** The words and patterns a wording itself needs, for values inside texts. */
enum WordingMessage implements CoreMessage {
    DECIMAL("number.decimal"),
    GROUP("number.group"),
    GROUP_FROM("number.groupFrom"),
    MINUS("number.minus"),
    PERCENT("percent"),
    AMOUNT("amount"),
    AMOUNT_THOUSANDS("amount.thousands"),
    AMOUNT_MILLIONS("amount.millions"),
    AMOUNT_BILLIONS("amount.billions"),
    UNIT_THOUSANDS("unit.thousands"),
    UNIT_MILLIONS("unit.millions"),
    UNIT_BILLIONS("unit.billions"),
    READ_BETWEEN("read.between"),
    READ_AT_LEAST("read.atLeast"),
    READ_AT_MOST("read.atMost"),
    READ_MORE_THAN("read.moreThan"),
    READ_LESS_THAN("read.lessThan"),
    READ_ALMOST("read.almost"),
    READ_ABOUT("read.about"),
    READ_CURRENCIES("read.currencies"),
    READ_ABBREVIATIONS("read.abbreviations"),
    READ_THOUSANDS("read.thousands"),
    READ_MILLIONS("read.millions"),
    READ_BILLIONS("read.billions"),
    READ_SPELLED_ONES("read.spelledOnes"),
    READ_SPELLED_TENS("read.spelledTens"),
    READ_SPELLED_HUNDREDS("read.spelledHundreds"),
    READ_SPELLED_SCALES("read.spelledScales"),
    READ_SPELLED_ALSO("read.spelledAlso"),
    READ_SPELLED_CURRENCIES("read.spelledCurrencies"),
    AMOUNT_SPELLED("amount.spelled"),
    AMOUNT_UNKNOWN("amount.unknown"),
    COUNT_UNKNOWN("count.unknown"),
    COUNT_UNKNOWN_OF("count.unknownOf"),
    EXACTLY("exactly"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    BETWEEN("between"),
    ABOUT("about"),
    DAY("date.day"),
    DAY_WITHOUT_YEAR("date.dayWithoutYear"),
    MONTH("date.month"),
    QUARTER("date.quarter"),
    HALF("date.half"),
    YEAR("date.year"),
    RANGE("date.range"),
    DAYS_OF_MONTH("date.range.daysOfMonth"),
    DAYS_OF_YEAR("date.range.daysOfYear"),
    MONTHS_OF_YEAR("date.range.monthsOfYear"),
    QUARTERS_OF_YEAR("date.range.quartersOfYear"),
    YEARS("date.range.years"),
    SEVERAL_DAYS_OF_MONTH("date.several.daysOfMonth"),
    SEVERAL_MONTHS_OF_YEAR("date.several.monthsOfYear"),
    SEVERAL_QUARTERS_OF_YEAR("date.several.quartersOfYear"),
    SEVERAL_YEARS("date.several.years"),
    UNTIL("date.until"),
    FROM("date.from"),
    DATE_UNKNOWN("date.unknown"),
    LIST("list"),
    QUOTE("quote"),
    ALPHABET("alphabet"),
    DIRECTION("direction"),
    CASES("cases"),
    LOCALE("locale");

    private final String key;

    WordingMessage(String key) {
        this.key = "wording." + key;
    }

    /** Whether it holds several patterns, which are only read. */
    boolean isSeveral() {
        return key.startsWith("wording.read.");
    }

    @Override
    public String key() {
        return key;
    }

    /** The name of the month, quarter or half-year of a number from 1 on. */
    record Numbered(String kind, int number) implements CoreMessage {
        @Override
        public String key() {
            return "wording." + kind + "." + number;
        }
    }

    /** The name of a currency: "Eur" in Lithuanian; where a language has no name for it, its code. */
    record Currency(String code) implements Message {
        @Override
        public String key() {
            return "wording.currency." + code;
        }

        @Override
        public Optional<String> pattern(String language) {
            return CoreMessages.pattern(language, key()).or(() -> Optional.of(code));
        }
    }
}
