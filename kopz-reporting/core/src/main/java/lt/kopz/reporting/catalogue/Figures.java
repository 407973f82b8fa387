package lt.kopz.reporting.catalogue;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.money.AmountRange;

/** The figures of a plan, or of a part of it, that a report shows in several places, each computed once. */
final class Figures {
    private final BudgetGaps gaps;
    private final Map<ReportedMoney, Figure<AmountRange>> money = new ConcurrentHashMap<>();
    private final Supplier<Figure<FundingGap>> financing;
    private final Supplier<Figure<UnspentBalance>> unspent;

    Figures(BudgetGaps gaps) {
        this.gaps = gaps;
        this.financing = Suppliers.memoize(gaps::financing);
        this.unspent = Suppliers.memoize(gaps::unspent);
    }

    Figure<AmountRange> of(ReportedMoney what) {
        return money.computeIfAbsent(
                what, any -> what == ReportedMoney.MISSING ? financing().as(FundingGap::missing) : what.of(gaps));
    }

    /** The same by name and never by sign: of what is missing, what is left over where there is more than is needed. */
    Figure<AmountRange> shown(ReportedMoney what) {
        return what == ReportedMoney.MISSING
                ? financing().as(gap -> gap.surplus().orElse(gap.missing()))
                : of(what);
    }

    Figure<FundingGap> financing() {
        return financing.get();
    }

    Figure<UnspentBalance> unspent() {
        return unspent.get();
    }
}
