package lt.kopz.core.claim;

import java.util.Optional;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;

/** The wording of claims about money. */
public enum MoneyClaimMessage implements Message {
    /** What is claimed and what is computed: {@code what}, {@code claimed}, {@code computed}. */
    CHECK("moneyClaim.check"),
    /** What is computed: {@code day}, {@code computed}. */
    COMPUTED("moneyClaim.computed"),
    /** Why nothing is computed: {@code day}, {@code reason}. */
    COMPUTED_NOTHING("moneyClaim.computed.nothing"),
    /** That something is recorded in other currencies alone: {@code currencies}. */
    OTHER_CURRENCY("moneyClaim.otherCurrency"),

    /** A share: {@code part}, {@code whole}. */
    SHARE("moneyClaim.share"),
    /** A figure as of a day: {@code figure}, {@code day}. */
    AS_OF("moneyClaim.asOf"),
    /** A figure on every day of a period: {@code figure}, {@code period}. */
    THROUGHOUT("moneyClaim.throughout"),

    /** A shortfall: {@code amount}. */
    SHORTFALL("moneyClaim.shortfall"),
    /** A shortfall, nobody says of how much. */
    SHORTFALL_ALONE("moneyClaim.shortfall.alone"),
    /** A surplus: {@code amount}. */
    SURPLUS("moneyClaim.surplus"),
    /** A surplus, nobody says of how much. */
    SURPLUS_ALONE("moneyClaim.surplus.alone"),
    /** A deficit: {@code amount}. */
    DEFICIT("moneyClaim.deficit"),
    /** A deficit, nobody says of how much. */
    DEFICIT_ALONE("moneyClaim.deficit.alone"),
    /** An increase: {@code amount}. */
    INCREASE("moneyClaim.increase"),
    /** An increase, nobody says of how much. */
    INCREASE_ALONE("moneyClaim.increase.alone"),
    /** A decrease: {@code amount}. */
    DECREASE("moneyClaim.decrease"),
    /** A decrease, nobody says of how much. */
    DECREASE_ALONE("moneyClaim.decrease.alone"),
    /** Nothing at all. */
    NOTHING("moneyClaim.nothing"),
    /** Neither a shortfall nor a surplus, neither a surplus nor a deficit. */
    BALANCED("moneyClaim.balanced"),
    /** No change. */
    UNCHANGED("moneyClaim.unchanged"),
    /** An amount that is printed in coarser units: {@code amount}, {@code least}, {@code most}. */
    ROUNDED("moneyClaim.rounded"),

    /** At least a share: {@code share}. */
    AT_LEAST("moneyClaim.atLeast"),
    /** At most a share: {@code share}. */
    AT_MOST("moneyClaim.atMost"),
    /** More than a share: {@code share}. */
    MORE_THAN("moneyClaim.moreThan"),
    /** Less than a share: {@code share}. */
    LESS_THAN("moneyClaim.lessThan"),
    /** A share between two: {@code least}, {@code most}. */
    BETWEEN("moneyClaim.between"),
    /** A percentage: {@code percent}. */
    PERCENT("moneyClaim.percent"),
    /** Any share. */
    ANY_SHARE("moneyClaim.anyShare"),
    /** Which share of the earlier amount the later one is: {@code share}. */
    OF_THE_EARLIER("moneyClaim.ofTheEarlier"),

    /** There is nothing to have a share of. */
    SHARE_OF_NOTHING("moneyClaim.shareOfNothing"),
    /** An amount may be below zero. */
    MAYBE_NEGATIVE("moneyClaim.maybeNegative"),

    /** Claims that cannot all be so: {@code claims}. */
    DISAGREE("moneyClaim.disagree"),
    /** One of them: {@code what}, {@code claimed}. */
    SIDE("moneyClaim.side"),
    /** What the claims before it give: {@code computed}. */
    IMPLIED("moneyClaim.implied"),
    /** What the parts claimed before it are in all: {@code computed}. */
    PARTS_IN_ALL("moneyClaim.partsInAll");

    private final String key;

    MoneyClaimMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key);
    }
}
