package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Section;

/** What is recommended for the time to come. */
final class RecommendationsPart {
    private final ReportContext context;
    private final Dossier dossier;

    RecommendationsPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    List<Section> write() {
        return dossier.plans().stream()
                .flatMap(plan -> recommendations(plan).stream())
                .toList();
    }

    /** Whether the text names the year itself, in each language. */
    private static boolean isTold(Recommendation recommendation) {
        String period = recommendation.forPeriod().toString();
        return recommendation.text().byLanguage().values().stream()
                .allMatch(forms -> forms.text().contains(period));
    }

    private Optional<Section> recommendations(ActionPlan plan) {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        for (Recommendation recommendation : plan.recommendations()) {
            if (!context.written(recommendation)) {
                continue;
            }
            Text text = recommendation.forPeriod().equals(PartialDate.unknown()) || isTold(recommendation)
                    ? recommendation.text()
                    : Phrase.of(YearlyMessage.RECOMMENDATION)
                            .with("date", recommendation.forPeriod())
                            .with("text", recommendation.text());
            items.add(context.noted(text, recommendation));
        }
        ImmutableList<Content> all = items.build();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "recommendations-" + plan.id(),
                        say(YearlyMessage.SECTION_RECOMMENDATIONS),
                        BulletList.of(all)));
    }
}
