package lt.kopz.reporting;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.json.Dossiers;

/** A dossier whose ids are as unlike words joined by hyphens as ids may be, and differ from each other as little as they may. */
public final class HostileIds {
    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?!\\s*:)");

    private static final Dossier DOSSIER = renamed(FullDossier.dossier());

    private HostileIds() {}

    /** A dossier that holds everything, with such ids. */
    public static Dossier dossier() {
        return DOSSIER;
    }

    private static Dossier renamed(Dossier dossier) {
        String json = new String(Dossiers.toBytes(dossier), StandardCharsets.UTF_8);
        Map<String, String> names = new LinkedHashMap<>();
        ID.matcher(json).results().forEach(found -> names.computeIfAbsent(found.group(1), id -> hostile(names.size())));
        String renamed = TEXT.matcher(json)
                .replaceAll(text ->
                        Matcher.quoteReplacement("\"" + names.getOrDefault(text.group(1), text.group(1)) + "\""));
        return Dossiers.read(renamed.getBytes(StandardCharsets.UTF_8));
    }

    private static String hostile(int number) {
        String digits = Integer.toString(number / 8);
        List<String> alike = List.of(
                "p" + digits,
                "P" + digits,
                "p." + digits,
                "p_" + digits,
                "p--" + digits,
                digits + "-",
                digits + "._-",
                "P" + digits + "-".repeat(99 - digits.length()));
        return alike.get(number % alike.size());
    }
}
