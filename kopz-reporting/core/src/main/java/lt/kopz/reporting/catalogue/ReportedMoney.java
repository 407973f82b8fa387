package lt.kopz.reporting.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.wording.ReportMessage;

/** What reports show of the money of a plan, each as the one figure that it is wherever it is shown. */
@SuppressWarnings("ImmutableEnumChecker") // messages are constants, and references to methods have no state
enum ReportedMoney {
    NEED("need", YearlyMessage.TERM_NEED, YearlyMessage.TERM_NEED, BudgetGaps::need),
    GIVEN("appropriated", YearlyMessage.TERM_APPROPRIATED, ReportMessage.CHART_GIVEN, BudgetGaps::appropriated),
    MISSING(
            "gap",
            YearlyMessage.TERM_GAP,
            YearlyMessage.TERM_GAP,
            gaps -> gaps.financing().as(FundingGap::missing)),
    SPENT(ReportMessage.CHART_SPENT, BudgetGaps::spent),
    SPENT_ON_COSTS(PublicMessage.OF_THE_PLAN, BudgetGaps::spentOnCosts),
    PROMISED(PublicMessage.TO_COME, BudgetGaps::committed),
    INCURRED("incurred", YearlyMessage.TERM_INCURRED, PartMessage.COLUMN_COST, BudgetGaps::incurred),
    BY_OTHERS(PublicMessage.OF_OTHERS, BudgetGaps::paidByOthers),
    BY_NOBODY_KNOWN(PublicMessage.OF_NOBODY, BudgetGaps::payerNotStated);

    /** What makes up the gap. */
    static final ImmutableList<ReportedMoney> GAP = ImmutableList.of(NEED, GIVEN, MISSING);

    static final ImmutableList<ReportedMoney> IN_SHORT = ImmutableList.of(NEED, GIVEN, MISSING, INCURRED);

    private final String id;
    private final Message term;
    private final Message heading;

    private final Function<BudgetGaps, Figure<AmountRange>> figure;

    ReportedMoney(Message term, Function<BudgetGaps, Figure<AmountRange>> figure) {
        this("", term, term, figure);
    }

    ReportedMoney(String id, Message term, Message heading, Function<BudgetGaps, Figure<AmountRange>> figure) {
        this.id = id;
        this.term = term;
        this.heading = heading;
        this.figure = figure;
    }

    /** What its footnotes are known by, before that of which plan it is. */
    String id() {
        return id.isEmpty() ? Ascii.toLowerCase(name()).replace('_', '-') : id;
    }

    /** What it is called in a sentence or beside others of one plan. */
    Message term() {
        return term;
    }

    /** What it is called above a column. */
    Message heading() {
        return heading;
    }

    Figure<AmountRange> of(BudgetGaps gaps) {
        return figure.apply(gaps);
    }

    /** A table with the same columns of money wherever it stands: beside the names of plans, parts of plans or towns. */
    static <T> Rows<T> rows(
            Message caption,
            Message what,
            Function<T, ? extends Text> name,
            BiFunction<T, ReportedMoney, Cell> cell,
            List<ReportedMoney> columns) {
        return rows(new Rows<T>(caption).words(what, name), cell, columns);
    }

    static <T> Rows<T> rows(Rows<T> named, BiFunction<T, ReportedMoney, Cell> cell, List<ReportedMoney> columns) {
        columns.forEach(each -> named.amount(each.heading, subject -> cell.apply(subject, each)));
        return named;
    }
}
