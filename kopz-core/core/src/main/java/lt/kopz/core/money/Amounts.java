package lt.kopz.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryContext;
import javax.money.MonetaryContextBuilder;
import javax.money.spi.Bootstrap;
import javax.money.spi.MonetaryAmountFactoryProviderSpi;
import javax.money.spi.MonetaryAmountFactoryProviderSpi.QueryInclusionPolicy;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * Makes amounts of money and computes with them, exactly.
 *
 * <p>This is the only class of the library that makes a {@link MonetaryAmount}. Every amount it returns
 *
 * <ul>
 *   <li>has no more decimals than its currency has ({@code 700.00}, never {@code 700.001}),
 *   <li>is of one implementation, so that {@code equals} and {@code hashCode} work: {@code euro("700.00")} equals
 *       {@code euro(700)},
 *   <li>carries a context of unlimited precision, so that neither a {@code javamoney.properties} on the class path nor a
 *       system property changes what {@code plus} or {@code MonetaryAmount.add} answers.
 * </ul>
 *
 * <pre>{@code
 * MonetaryAmount need = Amounts.euro("3250.00");
 * MonetaryAmount appropriated = Amounts.euro("700.00");
 * Amounts.plain(Amounts.minus(need, appropriated)); // "2550.00"
 * }</pre>
 *
 * <p>Amounts have at most {@value #MAX_INTEGER_DIGITS} digits before the decimal mark; one beyond that is refused, since
 * it is a defect or an attack and not money.
 *
 * <p>Arithmetic results of {@code MonetaryAmount}'s own methods (such as {@code divide}) may be finer than the currency;
 * pass them through {@link #exact(MonetaryAmount)} or {@link #rounded(BigDecimal, CurrencyUnit, RoundingMode)}.
 */
public final class Amounts {

    /** The most digits before the decimal mark. */
    public static final int MAX_INTEGER_DIGITS = 60;

    private static final int MAX_TEXT_LENGTH = 100;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Amounts() {}

    /** The implementation of JSR 354, looked up when the first amount is made. */
    private static final class Implementation {
        static final MonetaryAmountFactoryProviderSpi<?> PROVIDER = QuietStart.of(Implementation::started);
        static final MonetaryContext UNLIMITED = MonetaryContextBuilder.of(PROVIDER.getAmountType())
                .setPrecision(0)
                .setMaxScale(-1)
                .set(RoundingMode.UNNECESSARY)
                .build();

        /** An amount is made at once, since the implementation starts with its first. */
        private static MonetaryAmountFactoryProviderSpi<?> started() {
            MonetaryAmountFactoryProviderSpi<?> provider = find();
            provider.createMonetaryAmountFactory()
                    .setCurrency(Monetary.getCurrency("EUR"))
                    .setNumber(0)
                    .create();
            return provider;
        }

        private static MonetaryAmountFactoryProviderSpi<?> find() {
            for (MonetaryAmountFactoryProviderSpi<?> provider :
                    Bootstrap.getServices(MonetaryAmountFactoryProviderSpi.class)) {
                MonetaryContext widest = provider.getMaximalMonetaryContext();
                if (provider.getQueryInclusionPolicy() == QueryInclusionPolicy.ALWAYS
                        && widest.getPrecision() == 0
                        && widest.getMaxScale() == -1) {
                    return provider;
                }
            }
            throw new IllegalStateException("No implementation of JSR 354 with unlimited precision was found:"
                    + " put org.javamoney.moneta:moneta-core on the class path at run time");
        }
    }

    /** Currencies found so far: a memo of a pure look-up, never larger than the list of known currencies. */
    private static final class Currencies {
        static final Map<String, CurrencyUnit> KNOWN = new ConcurrentHashMap<>();
        static final CurrencyUnit EURO = currency("EUR");

        /**
         * One major unit of each known currency. Its multiples share its context, while every amount of a factory has a copy of its own,
         * which is larger than the amount itself.
         */
        static final Map<String, MonetaryAmount> ONE = new ConcurrentHashMap<>();

        /** One minor unit, with the context of one major unit. */
        static final Map<String, MonetaryAmount> CENT = new ConcurrentHashMap<>();

        static final Map<String, MonetaryAmount> ZERO = new ConcurrentHashMap<>();

        static MonetaryAmount zero(CurrencyUnit known) {
            return ZERO.computeIfAbsent(known.getCurrencyCode(), code -> of(BigDecimal.ZERO, known));
        }

        static MonetaryAmount one(CurrencyUnit known) {
            return ONE.computeIfAbsent(known.getCurrencyCode(), code -> byFactory(BigDecimal.ONE, known));
        }

        static MonetaryAmount cent(CurrencyUnit known) {
            return CENT.computeIfAbsent(
                    known.getCurrencyCode(), code -> one(known).multiply(BigDecimal.valueOf(1, digits(known))));
        }
    }

    /**
     * Returns the amount a plain decimal text stands for.
     *
     * <p>The text is ASCII digits with at most one decimal point and an optional leading hyphen: {@code "700.00"},
     * {@code "700"}, {@code "-0.5"}. No exponent, no grouping, no plus sign, and no more decimals than the currency has,
     * not even zeros: {@code "700.000"} is refused, because it may be seven hundred thousand.
     * {@link AmountText} reads what documents print.
     *
     * @param decimal the decimal text
     * @param currencyCode the ISO 4217 code of the currency, such as {@code EUR}
     * @return the amount
     * @throws IllegalArgumentException if the text is no plain decimal, is finer than the currency allows or is too long,
     *     or if the currency is unknown
     */
    public static MonetaryAmount of(String decimal, String currencyCode) {
        return parse(decimal, currency(currencyCode));
    }

    /**
     * Returns the amount of a decimal number.
     *
     * @param decimal the number of major units; zeros at its end do not matter
     * @param currency the currency
     * @return the amount
     * @throws IllegalArgumentException if the number is finer than the currency allows or has too many digits, or if the
     *     currency has no minor unit (gold, {@code XXX})
     */
    public static MonetaryAmount of(BigDecimal decimal, CurrencyUnit currency) {
        CurrencyUnit unit = canonical(currency);
        return make(scaled(decimal, unit), unit);
    }

    /**
     * Returns an amount of euros from a plain decimal text: {@code euro("3250.00")}.
     *
     * @param decimal the decimal text, as {@link #of(String, String)} reads it
     * @return the amount in euros
     * @throws IllegalArgumentException if the text is no plain decimal with at most two decimals
     */
    public static MonetaryAmount euro(String decimal) {
        return parse(decimal, Currencies.EURO);
    }

    /**
     * Returns an amount of whole euros: {@code euro(700)} is 700.00 EUR.
     *
     * @param major the number of euros, not of cents
     * @return the amount in euros
     */
    public static MonetaryAmount euro(long major) {
        return make(BigDecimal.valueOf(major), Currencies.EURO);
    }

    /**
     * Returns the amount of so many minor units: {@code ofMinor(70000, EUR)} is 700.00 EUR.
     *
     * @param minor the number of minor units (cents for the euro, yen for the yen)
     * @param currency the currency
     * @return the amount
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public static MonetaryAmount ofMinor(long minor, CurrencyUnit currency) {
        CurrencyUnit known = Currencies.KNOWN.get(currency.getCurrencyCode());
        if (known != null) {
            return Currencies.cent(known).multiply(minor);
        }
        CurrencyUnit unit = canonical(currency);
        return make(BigDecimal.valueOf(minor, digits(unit)), unit);
    }

    /**
     * Returns nothing of a currency: {@code 0.00}.
     *
     * @param currency the currency
     * @return the amount of zero
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public static MonetaryAmount zero(CurrencyUnit currency) {
        CurrencyUnit known = Currencies.KNOWN.get(currency.getCurrencyCode());
        return known == null ? of(BigDecimal.ZERO, currency) : Currencies.zero(known);
    }

    /**
     * Returns the sum of amounts. The currency is asked for because an empty sum has none.
     *
     * @param currency the currency of the sum
     * @param amounts the amounts to add up
     * @return the sum; zero if there are no amounts
     * @throws CurrencyMismatchException if an amount is in another currency
     * @throws IllegalArgumentException if an amount is finer than its currency allows
     */
    public static MonetaryAmount total(CurrencyUnit currency, Iterable<? extends MonetaryAmount> amounts) {
        CurrencyUnit unit = canonical(currency);
        BigDecimal value = BigDecimal.valueOf(0, digits(unit));
        for (MonetaryAmount amount : amounts) {
            Objects.requireNonNull(amount, "amount");
            requireSame(unit, amount.getCurrency());
            value = value.add(decimal(amount));
        }
        return make(value, unit);
    }

    /**
     * Returns the currency of an ISO 4217 code. Currencies of the past are known too: {@code LTL}, {@code DEM}.
     *
     * @param code three capital letters
     * @return the currency
     * @throws IllegalArgumentException if the code is not three capital letters or no such currency is known
     */
    public static CurrencyUnit currency(String code) {
        return find(code).orElseThrow(() -> new RefusedException(ProblemKind.UNKNOWN_CURRENCY, "found", code));
    }

    /**
     * Copies in an amount made elsewhere: same number, same currency, this library's implementation and context.
     *
     * @param amount an amount of any implementation
     * @return an equal amount that {@link #of(BigDecimal, CurrencyUnit)} could have made; the argument itself if it is one
     * @throws IllegalArgumentException if the amount is finer than its currency allows ({@code EUR 0.005}): round it first
     */
    public static MonetaryAmount exact(MonetaryAmount amount) {
        BigDecimal decimal = amount.getNumber().numberValueExact(BigDecimal.class);
        MonetaryAmount one = Currencies.ONE.get(amount.getCurrency().getCurrencyCode());
        MonetaryContext unlimited = one == null ? Implementation.UNLIMITED : one.getContext();
        if (decimal.scale() <= digits(amount.getCurrency())
                && amount.getClass() == Implementation.PROVIDER.getAmountType()
                && amount.getContext().equals(unlimited)) {
            requireSize(decimal);
            return amount;
        }
        return make(scaled(decimal, amount.getCurrency()), canonical(amount.getCurrency()));
    }

    /**
     * Returns the number of major units with exactly the decimals of the currency: 700 EUR gives {@code 700.00}.
     *
     * @param amount an amount of any implementation
     * @return its number, whose scale is the currency's number of decimals
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static BigDecimal decimal(MonetaryAmount amount) {
        return scaled(amount.getNumber().numberValueExact(BigDecimal.class), amount.getCurrency());
    }

    /**
     * Returns the number of minor units: 700.00 EUR gives 70000.
     *
     * @param amount an amount of any implementation
     * @return its number of minor units
     * @throws ArithmeticException if the number does not fit a {@code long}
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static long minor(MonetaryAmount amount) {
        BigInteger minor = decimal(amount).unscaledValue();
        if (minor.bitLength() > 63) {
            throw new ArithmeticException(text(amount) + " has " + minor + " minor units, more than the "
                    + Long.MAX_VALUE + " that fit a long: use decimal(amount)");
        }
        return minor.longValue();
    }

    /**
     * Returns the plain decimal text that {@link #of(String, String)} reads back: {@code "700.00"}, never {@code "7E+2"}.
     *
     * @param amount an amount of any implementation
     * @return its number with a decimal point, exactly the currency's decimals, and no currency
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static String plain(MonetaryAmount amount) {
        return decimal(amount).toPlainString();
    }

    /**
     * Returns the code of the currency and the plain decimal text, {@code "EUR 700.00"}: for messages and logs.
     *
     * @param amount an amount of any implementation
     * @return the text
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static String text(MonetaryAmount amount) {
        return amount.getCurrency().getCurrencyCode() + " " + plain(amount);
    }

    /**
     * Returns a sum: 700.00 + 160.00 = 860.00.
     *
     * @param augend the first amount
     * @param addend the second amount
     * @return their sum
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if an amount is finer than its currency allows
     */
    public static MonetaryAmount plus(MonetaryAmount augend, MonetaryAmount addend) {
        requireSame(augend.getCurrency(), addend.getCurrency());
        return make(decimal(augend).add(decimal(addend)), canonical(augend.getCurrency()));
    }

    /**
     * Returns a difference: 3250.00 − 700.00 = 2550.00.
     *
     * @param minuend the amount to take from
     * @param subtrahend the amount to take away
     * @return the difference; negative if more is taken away than there was
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if an amount is finer than its currency allows
     */
    public static MonetaryAmount minus(MonetaryAmount minuend, MonetaryAmount subtrahend) {
        requireSame(minuend.getCurrency(), subtrahend.getCurrency());
        return make(decimal(minuend).subtract(decimal(subtrahend)), canonical(minuend.getCurrency()));
    }

    /**
     * Returns an amount with the other sign.
     *
     * @param amount an amount
     * @return the amount times minus one; zero stays zero
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static MonetaryAmount negate(MonetaryAmount amount) {
        return make(decimal(amount).negate(), canonical(amount.getCurrency()));
    }

    /**
     * Returns a multiple: ten lectures at 30.00 EUR are 300.00 EUR.
     *
     * @param amount an amount
     * @param count how many times, of any sign
     * @return the product
     * @throws IllegalArgumentException if the amount is finer than its currency allows, or if the product has too many
     *     digits to be money
     */
    public static MonetaryAmount times(MonetaryAmount amount, long count) {
        return make(decimal(amount).multiply(BigDecimal.valueOf(count)), canonical(amount.getCurrency()));
    }

    /**
     * Compares two amounts of one currency.
     *
     * @param first an amount
     * @param second an amount
     * @return a negative number, zero or a positive number as the first is less than, equal to or greater than the second
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if an amount is finer than its currency allows
     */
    public static int compare(MonetaryAmount first, MonetaryAmount second) {
        requireSame(first.getCurrency(), second.getCurrency());
        return decimal(first).compareTo(decimal(second));
    }

    /**
     * Rounds a number to the decimals of a currency: 6.9565… EUR becomes 6.96 EUR by {@link RoundingMode#HALF_UP}.
     *
     * @param decimal the number of major units, as fine as it may be
     * @param currency the currency
     * @param rounding how to round
     * @return the rounded amount
     * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY} and the number needs one
     * @throws IllegalArgumentException if the number has too many digits, or if the currency has no minor unit
     */
    public static MonetaryAmount rounded(BigDecimal decimal, CurrencyUnit currency, RoundingMode rounding) {
        CurrencyUnit unit = canonical(currency);
        int digits = digits(unit);
        BigDecimal value = decimal;
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        } else if ((long) value.precision() - value.scale() < -digits - 1L) {
            // Far below half a minor unit: every such number rounds alike, and a huge scale must not be expanded.
            value = BigDecimal.valueOf(value.signum(), digits + 2);
        } else {
            requireSize(value);
        }
        return make(value.setScale(digits, rounding), unit);
    }

    /**
     * By how much a number that is rounded to the nearest minor unit may miss what it stands for.
     *
     * @param currency the currency
     * @return half a minor unit, in major units: 0.005 for EUR
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public static BigDecimal halfUnit(CurrencyUnit currency) {
        return decimal(ofMinor(1, currency)).divide(BigDecimal.valueOf(2));
    }

    /**
     * Refuses another currency than the one that is meant.
     *
     * @param expected the currency that is meant
     * @param actual the currency of an amount
     * @throws CurrencyMismatchException if the codes differ
     */
    public static void requireSame(CurrencyUnit expected, CurrencyUnit actual) {
        if (!expected.getCurrencyCode().equals(actual.getCurrencyCode())) {
            throw new CurrencyMismatchException(expected, actual);
        }
    }

    /** The number of decimals of a currency; refuses one without a minor unit. */
    static int digits(CurrencyUnit currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new RefusedException(ProblemKind.CURRENCY_WITHOUT_UNIT, "currency", currency.getCurrencyCode());
        }
        return digits;
    }

    /** The registered currency of the same code, or the given one if none is registered. */
    static CurrencyUnit canonical(CurrencyUnit currency) {
        return find(currency.getCurrencyCode()).orElse(currency);
    }

    static Optional<CurrencyUnit> find(String code) {
        CurrencyUnit known = Currencies.KNOWN.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        // Moneta takes an unknown code for a regular expression, so nothing but three letters may reach it.
        if (!CODE.matcher(code).matches() || !Monetary.isCurrencyAvailable(code)) {
            return Optional.empty();
        }
        CurrencyUnit found = Monetary.getCurrency(code);
        Currencies.KNOWN.put(code, found);
        return Optional.of(found);
    }

    private static MonetaryAmount parse(String decimal, CurrencyUnit currency) {
        if (decimal.length() > MAX_TEXT_LENGTH || !DECIMAL.matcher(decimal).matches()) {
            throw new RefusedException(ProblemKind.NOT_AN_AMOUNT, "found", decimal);
        }
        BigDecimal value = new BigDecimal(decimal);
        if (value.scale() > digits(currency)) {
            throw tooFine(decimal, currency);
        }
        return make(scaled(value, currency), currency);
    }

    /** The same number with exactly the decimals of the currency. */
    private static BigDecimal scaled(BigDecimal decimal, CurrencyUnit currency) {
        int digits = digits(currency);
        if (decimal.scale() == digits) {
            return requireSize(decimal);
        }
        BigDecimal stripped = requireSize(decimal.stripTrailingZeros());
        if (stripped.scale() > digits) {
            throw tooFine(stripped.toString(), currency);
        }
        return stripped.setScale(digits, RoundingMode.UNNECESSARY);
    }

    static RefusedException tooFine(String found, CurrencyUnit currency) {
        String code = currency.getCurrencyCode();
        return new RefusedException(
                ProblemKind.AMOUNT_TOO_FINE, "found", found, "currency", code, "decimals", digits(currency));
    }

    private static BigDecimal requireSize(BigDecimal decimal) {
        if (decimal.signum() != 0 && (long) decimal.precision() - decimal.scale() > MAX_INTEGER_DIGITS) {
            throw new RefusedException(
                    ProblemKind.AMOUNT_TOO_LARGE, "found", decimal.toString(), "most", MAX_INTEGER_DIGITS);
        }
        return decimal;
    }

    private static MonetaryAmount make(BigDecimal decimal, CurrencyUnit currency) {
        requireSize(decimal);
        return currency.equals(Currencies.KNOWN.get(currency.getCurrencyCode()))
                ? Currencies.one(currency).multiply(decimal)
                : byFactory(decimal, currency);
    }

    private static MonetaryAmount byFactory(BigDecimal decimal, CurrencyUnit currency) {
        return Implementation.PROVIDER
                .createMonetaryAmountFactory()
                .setContext(Implementation.UNLIMITED)
                .setCurrency(currency)
                .setNumber(decimal)
                .create();
    }
}
