package lt.kopz.poland;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rule;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;

/** A złoty in a budget belongs to a dział (three digits), one of its rozdziały (five) and a paragraf (four). */
public final class BudgetClassification implements Rule {
    private static final String SCHEME = "dział/rozdział/paragraf";
    private static final Pattern FULL = Pattern.compile("(\\d{3})/\\1\\d{2}/\\d{4}");

    static Classification code(String code) {
        return new Classification(SCHEME, code);
    }

    @Override
    public String code() {
        return "BUDGET_CLASSIFICATION_INCOMPLETE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return dossier.appropriations().stream()
                .filter(each -> each.change() == ChangeKind.ORIGINAL)
                .flatMap(each -> each.classifications().stream()
                        .filter(marked -> marked.scheme().equals(SCHEME)
                                && !FULL.matcher(marked.code()).matches())
                        .map(marked -> finding(each, marked)))
                .sorted(Comparator.comparing(finding -> finding.subjects().get(0)))
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Appropriation appropriation, Classification marked) {
        return new Finding(
                code(),
                Severity.WARNING,
                Text.joined(
                        " ",
                        List.of(
                                Jarzebinow.text(
                                        "Przydział środków bez pełnej klasyfikacji budżetowej (dział/rozdział/paragraf):",
                                        "Appropriation without its full budget classification (dział/rozdział/paragraf):"),
                                new Literal(marked.code()))),
                ImmutableList.of(appropriation.id()),
                appropriation.provenance().sources());
    }
}
