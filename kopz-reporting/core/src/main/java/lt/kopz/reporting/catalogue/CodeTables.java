package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Table;

/** The money of a plan by the codes that the dossier lists: of each classification, of sources and of places, each level within the one above it. */
final class CodeTables extends Writing {
    CodeTables(ReportContext context) {
        super(context);
    }

    /** A figure that a code may have. */
    private record Asked(String id, Message heading, Function<BudgetGaps, Figure<AmountRange>> of) {}

    private static final ImmutableList<Asked> ASKED = ImmutableList.of(
            new Asked("revenue-planned", MoneyMessage.TERM_REVENUE_PLANNED, gaps -> gaps.revenue(RevenueState.PLANNED)),
            new Asked("appropriated", YearlyMessage.TERM_APPROPRIATED, BudgetGaps::appropriated),
            new Asked("incurred", YearlyMessage.TERM_INCURRED, BudgetGaps::incurred));

    /** What stands by a code: nothing where nobody states anything of it. */
    private record Line(String code, int depth, ImmutableMap<Asked, Figure<AmountRange>> figures) {
        Figure<AmountRange> figure(Asked what) {
            return Objects.requireNonNull(figures.get(what));
        }

        boolean isShown(Asked what) {
            return isSomething(figure(what));
        }
    }

    /** Codes of one kind, and what is reckoned of each. */
    private record Codes(String id, CodeTree tree, Text caption, Function<String, BudgetGaps> part) {
        /** A code before those that are parts of it. */
        Stream<Line> from(String code) {
            BudgetGaps gaps = part.apply(code);
            Line line = new Line(
                    code,
                    tree.above(code).size(),
                    Maps.toMap(ASKED, figure -> figure.of().apply(gaps)));
            return ASKED.stream().noneMatch(line::isShown)
                    ? Stream.of()
                    : Stream.concat(
                            Stream.of(line),
                            tree.level(line.depth() + 2).stream()
                                    .filter(below -> tree.above(below).get(0).equals(code))
                                    .flatMap(this::from));
        }
    }

    List<Table> of(ActionPlan plan) {
        return dossier.budgetCodes().stream()
                .map(BudgetCode::of)
                .distinct()
                .sorted()
                .flatMap(kind -> codes(kind, context.gaps(plan)))
                .flatMap(codes -> table(plan, codes).stream())
                .toList();
    }

    private Stream<Codes> codes(BudgetCode.Tree kind, BudgetGaps gaps) {
        return switch (kind) {
            case CLASSIFICATION ->
                dossier.budgetCodes().stream()
                        .filter(code -> code.of() == kind)
                        .map(BudgetCode::scheme)
                        .distinct()
                        .sorted()
                        .map(scheme -> new Codes(
                                "codes-" + Identifiers.part(scheme),
                                CodeTree.ofScheme(dossier, scheme),
                                say(MoneyMessage.TABLE_CODES, "scheme", Literal.of(scheme)),
                                code -> gaps.ofCode(scheme, code)));
            case SOURCE ->
                Stream.of(new Codes(
                        "sources", CodeTree.ofSources(dossier), say(MoneyMessage.TABLE_SOURCES), gaps::fromSource));
            case PLACE ->
                Stream.of(new Codes("places", CodeTree.ofPlaces(dossier), say(MoneyMessage.TABLE_PLACES), gaps::at));
        };
    }

    private Optional<Table> table(ActionPlan plan, Codes codes) {
        List<Line> lines = codes.tree().level(1).stream().flatMap(codes::from).toList();
        Rows<Line> rows = new Rows<Line>(codes.caption())
                .text(
                        MoneyMessage.COLUMN_CODE,
                        line -> Cell.text(name(codes.tree(), line.code())).atDepth(line.depth()));
        ASKED.stream()
                .filter(figure -> lines.stream().anyMatch(line -> line.isShown(figure)))
                .forEach(figure -> rows.amount(
                        figure.heading(),
                        line -> context.amount(
                                figure.id() + "-" + plan.id() + "/" + codes.id() + "/" + Identifiers.part(line.code()),
                                line.figure(figure))));
        return lines.isEmpty() ? Optional.empty() : Optional.of(rows.of(lines));
    }

    private static Text name(CodeTree tree, String code) {
        Text name = tree.name(code);
        return name.equals(new Literal(code))
                ? name
                : say(YearlyMessage.NAME_WITH_CODE, "name", name, "code", Literal.of(code));
    }
}
