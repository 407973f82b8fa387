package lt.kopz.guide;

import java.nio.charset.StandardCharsets;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.json.ProblemDetails;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;

final class WebChapter {
    private WebChapter() {}

    static void negotiate() {
        // tag::negotiate
        Wording wording = Wording.negotiate("lv, lt-LT;q=0.8, en;q=0.5", Wording.ENGLISH);
        Renderer renderer =
                Renderers.forMediaType("text/html;q=0.2, text/markdown").orElseThrow();
        System.out.println(wording.language() + ", " + renderer.mediaType());
        // end::negotiate
    }

    static void forms() {
        // tag::forms
        Dossier dossier = Harrowmere.dossier();
        ExplainedFigure gap = ExplainedFigure.of(
                dossier, BudgetGaps.of(dossier, Harrowmere.PLAN).financing());
        System.out.println(JsonForms.FIGURE.read(JsonForms.FIGURE.toBytes(gap)).equals(gap));
        System.out.print(new String(JsonForms.AMOUNT.toBytes(Amounts.euro("3250.00")), StandardCharsets.UTF_8));
        // end::forms
    }

    static void refusal() {
        // tag::refusal
        byte[] broken = new String(Dossiers.toBytes(Harrowmere.dossier()), StandardCharsets.UTF_8)
                .replace("\"legalForm\": \"MUNICIPAL_BODY\"", "\"legalFrom\": \"MUNICIPAL_BODY\"")
                .getBytes(StandardCharsets.UTF_8);
        ProblemDetails refusal = ProblemDetails.of(Dossiers.load(broken).problems(), Wording.LITHUANIAN);
        System.out.print(new String(JsonForms.PROBLEM_DETAILS.toBytes(refusal), StandardCharsets.UTF_8));
        // end::refusal
    }
}
