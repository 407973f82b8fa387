package lt.kopz.sheets;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a claim asserts: in JSON a choice of cases, each with parts of its own; in its table a code and columns that the cases share.
 */
final class Assertions {
    /** The parts of an assertion, by the paths of their columns. */
    private static final List<String> PARTS = List.of("subject", "count", "amount", "period", "until");

    /** The cases, with what each calls the thing it speaks of. */
    enum Case {
        MEASURES_IMPLEMENTED("plan", "count"),
        PARTICIPATIONS_IN_ALL("of", "count"),
        EVENTS_IN_ALL("of", "count"),
        COST_IN_ALL("of", "amount"),
        NO_FINANCING("plan", "period"),
        CARRIED_OUT_WITHOUT_FINANCING("plan", "until"),
        RULE_OBSERVED("rules", "");

        private final String subject;
        private final String further;

        Case(String subject, String further) {
            this.subject = subject;
            this.further = further;
        }

        /** Whether it has what the column of a path tells. */
        boolean takes(String path) {
            return !PARTS.contains(part(path))
                    || part(path).equals("subject")
                    || part(path).equals(further);
        }

        private static String part(String path) {
            return path.split("/", -1)[0];
        }

        /** What it is called in JSON. */
        String json() {
            return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
        }

        /** What JSON calls a part. */
        private String json(String part) {
            return switch (part) {
                case "subject" -> subject;
                case "period" -> "over";
                default -> part;
            };
        }

        static Optional<Case> of(@Nullable Object code) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(code))
                    .findFirst();
        }
    }

    private Assertions() {}

    /** Makes the JSON of a claim a row. */
    static void flatten(Map<String, Object> claim) {
        Map<String, Object> assertion = Cells.object(claim.remove("assertion"));
        for (Case each : Case.values()) {
            Map<String, Object> told = assertion == null ? null : Cells.object(assertion.get(each.json()));
            if (told != null) {
                claim.put("kind", each.name());
                for (String part : PARTS) {
                    Object value = told.get(each.json(part));
                    if (value != null) {
                        claim.put(part, value);
                    }
                }
            }
        }
    }

    /**
     * Makes a row the JSON of a claim; without a known code there is no assertion.
     *
     * @return by the path of each column that tells a part, where that stands in the claim now; nothing where the code is not known
     */
    static ImmutableMap<String, String> unfold(Map<String, Object> row) {
        Optional<Case> known = Case.of(row.remove("kind"));
        Map<String, Object> told = new LinkedHashMap<>();
        ImmutableMap.Builder<String, String> places = ImmutableMap.builder();
        for (String part : PARTS) {
            Object value = row.remove(part);
            if (known.isPresent() && known.get().takes(part)) {
                String name = known.get().json(part);
                places.put(part, "assertion/" + known.get().json() + "/" + name);
                if (value != null) {
                    told.put(name, value);
                }
            }
        }
        known.ifPresent(each -> {
            Map<String, Object> assertion = new LinkedHashMap<>();
            assertion.put(each.json(), told);
            row.put("assertion", assertion);
        });
        return places.buildOrThrow();
    }
}
