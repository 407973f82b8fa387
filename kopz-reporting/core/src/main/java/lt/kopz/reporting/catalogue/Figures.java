package lt.kopz.reporting.catalogue;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.money.AmountRange;

/** The figures of a plan, or of a part of it, that a report shows in several places, each computed once. */
final class Figures {
    private final Supplier<Figure<AmountRange>> need;
    private final Supplier<Figure<AmountRange>> appropriated;
    private final Supplier<Figure<FundingGap>> financing;
    private final Supplier<Figure<UnspentBalance>> unspent;
    private final Supplier<Figure<AmountRange>> incurred;
    private final Supplier<Figure<AmountRange>> spent;
    private final Supplier<Figure<AmountRange>> spentOnCosts;
    private final Supplier<Figure<AmountRange>> committed;
    private final Supplier<Figure<AmountRange>> paidByOthers;
    private final Supplier<Figure<AmountRange>> payerNotStated;

    Figures(BudgetGaps gaps) {
        this.need = Suppliers.memoize(gaps::need);
        this.appropriated = Suppliers.memoize(gaps::appropriated);
        this.financing = Suppliers.memoize(gaps::financing);
        this.unspent = Suppliers.memoize(gaps::unspent);
        this.incurred = Suppliers.memoize(gaps::incurred);
        this.spent = Suppliers.memoize(gaps::spent);
        this.spentOnCosts = Suppliers.memoize(gaps::spentOnCosts);
        this.committed = Suppliers.memoize(gaps::committed);
        this.paidByOthers = Suppliers.memoize(gaps::paidByOthers);
        this.payerNotStated = Suppliers.memoize(gaps::payerNotStated);
    }

    Figure<AmountRange> need() {
        return need.get();
    }

    Figure<AmountRange> appropriated() {
        return appropriated.get();
    }

    Figure<FundingGap> financing() {
        return financing.get();
    }

    Figure<UnspentBalance> unspent() {
        return unspent.get();
    }

    Figure<AmountRange> incurred() {
        return incurred.get();
    }

    Figure<AmountRange> spent() {
        return spent.get();
    }

    Figure<AmountRange> spentOnCosts() {
        return spentOnCosts.get();
    }

    Figure<AmountRange> committed() {
        return committed.get();
    }

    Figure<AmountRange> paidByOthers() {
        return paidByOthers.get();
    }

    Figure<AmountRange> payerNotStated() {
        return payerNotStated.get();
    }
}
