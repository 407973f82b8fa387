package lt.kopz.core.worlds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.time.PartialDate;

/** Small dossiers in a line: the JSON of what they have beside the frame that all have in common. */
final class Cases {
    private static final String FRAME = facts(json(SmallDossiers.frame().build()));
    private static final String HEAD = FRAME.substring(0, FRAME.indexOf("\"programmes\":"));
    private static final String LINES = FRAME.substring(HEAD.length());
    private static final String PLAN = plan(false);
    private static final String PLAN_WITH_GOAL = plan(true);
    private static final String GOAL = "\"goal\":true,";

    private Cases() {}

    /** What a dossier has; its plan is left out where it is a usual one, with or without a goal. */
    static String facts(Dossier dossier) {
        String facts = facts(json(dossier))
                .replace(HEAD, "")
                .replace(LINES, "")
                .replace(PLAN_WITH_GOAL, GOAL)
                .replace(PLAN, "");
        return "{" + facts.substring(0, Math.max(0, facts.length() - 1)) + "}";
    }

    static Dossier dossier(String facts) {
        String fields = facts.substring(1, facts.length() - 1);
        String inside = fields.isEmpty() ? "" : fields + ",";
        String all = inside.contains(GOAL)
                ? inside.replace(GOAL, PLAN_WITH_GOAL)
                : inside.contains("\"plans\":") ? inside : PLAN + inside;
        String json = "{" + HEAD + LINES + all;
        return Dossiers.read((json.endsWith(",") ? json.substring(0, json.length() - 1) + "}" : json + "}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String plan(boolean hasGoal) {
        Dossier dossier = SmallDossiers.frame()
                .addPlans(SmallDossiers.plan(
                        SmallDossiers.first().build(), hasGoal, Optional.of(PartialDate.parse("2019-01-10"))))
                .build();
        return facts(json(dossier)).substring(FRAME.length());
    }

    /** The fields of a dossier, each with a comma after it. */
    private static String facts(String json) {
        return json.substring(1, json.length() - 1) + ",";
    }

    private static String json(Dossier dossier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Dossiers.writeLines(Stream.of(dossier), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
