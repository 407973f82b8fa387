package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import lt.kopz.core.wording.Preference;

/** The media types that a reader accepts. */
record Accepted(ImmutableList<Preference> preferences) {
    private static final String ANYTHING = "*/*";

    /** What becomes of a media type: how much it is wanted, and the range that says so. */
    private record Choice(Renderer renderer, Preference by, int precision, int position) {}

    private static final Comparator<Choice> WANTED_MOST = Comparator.<Choice>comparingInt(
                    choice -> choice.by().thousandths())
            .thenComparingInt(Choice::precision)
            .thenComparing(Comparator.comparingInt(Choice::position).reversed());

    static Accepted parse(String accept) {
        return new Accepted(Preference.inOrder(accept.isBlank() ? ANYTHING : accept));
    }

    Optional<Renderer> best(ImmutableList<Renderer> inOrderOfChoice) {
        Optional<Choice> best = Optional.empty();
        for (Renderer renderer : inOrderOfChoice) {
            Optional<Choice> choice = choice(renderer).filter(each -> each.by().isWanted());
            if (choice.isPresent() && (best.isEmpty() || WANTED_MOST.compare(choice.get(), best.get()) > 0)) {
                best = choice;
            }
        }
        return best.map(Choice::renderer);
    }

    /** By the longest of the ranges that the media type is in. */
    private Optional<Choice> choice(Renderer renderer) {
        String type = renderer.mediaType().replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
        Optional<Choice> longest = Optional.empty();
        for (int i = 0; i < preferences.size(); i++) {
            int precision = precision(preferences.get(i).range(), type);
            if (precision > longest.map(Choice::precision).orElse(0)) {
                longest = Optional.of(new Choice(renderer, preferences.get(i), precision, i));
            }
        }
        return longest;
    }

    /** How closely a range names a media type; 0 where it does not. */
    private static int precision(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 2;
        }
        return range.equals(ANYTHING) ? 1 : 0;
    }
}
