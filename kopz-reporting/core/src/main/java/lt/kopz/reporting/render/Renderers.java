package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds renderers by the name of their format, or by the media types that a reader accepts.
 *
 * <pre>{@code
 * Renderers.forFormat("html").render(report, Wording.LITHUANIAN, out);
 * }</pre>
 *
 * <p>Looks among the services that the class loader of this library sees; nothing is kept between calls.
 */
public final class Renderers {

    /** Formats whose libraries are too heavy for this artifact, and where they live. */
    private static final ImmutableMap<String, String> ELSEWHERE = ImmutableMap.of(
            "docx", "lt.kopz:kopz-reporting-office",
            "xlsx", "lt.kopz:kopz-reporting-office",
            "pdf", "lt.kopz:kopz-reporting-pdf");

    /** What a reader gets who accepts anything. */
    private static final String USUAL = "html";

    private Renderers() {}

    /**
     * Finds the renderer of a format.
     *
     * @param format the name, such as {@code html}, in lower case
     * @return its renderer
     * @throws IllegalArgumentException if there is none; the message names the formats there are and, where it is known,
     *     the dependency that brings the missing one
     * @throws IllegalStateException if two renderers claim one format
     */
    public static Renderer forFormat(String format) {
        Map<String, Renderer> known = found();
        Renderer renderer = known.get(format);
        if (renderer == null) {
            String artifact = ELSEWHERE.get(format);
            String fix = artifact == null
                    ? "ask for one of them"
                    : "add the dependency " + artifact + ", or ask for one of them";
            throw new IllegalArgumentException("There is no renderer for the format \"" + format
                    + "\"; the formats are " + String.join(", ", known.keySet()) + ": " + fix);
        }
        return renderer;
    }

    /**
     * Lists the formats there are renderers for.
     *
     * @return their names in alphabetical order
     * @throws IllegalStateException if two renderers claim one format
     */
    public static ImmutableSortedSet<String> formats() {
        return found().keySet();
    }

    /**
     * Finds the renderer for a reader who states the media types accepted, as a browser does.
     *
     * <pre>{@code
     * Renderers.forMediaType("application/pdf, text/html;q=0.8");   // PDF, or HTML where its artifact is not there
     * Renderers.forMediaType("text/csv");                           // one table; application/zip has all of them
     * }</pre>
     *
     * <p>The highest quality value decides, of which a longer range comes before a wildcard (RFC 9110, 12.5.1); of equal ones what is named rather than
     * meant by a wildcard, then what is named first; of all that a wildcard means HTML, or else the first by format. Parameters of media types are
     * not compared.
     *
     * @param accept the header {@code Accept}; empty accepts anything
     * @return the renderer; empty where there is none of an accepted media type
     * @throws IllegalStateException if two renderers claim one format
     */
    public static Optional<Renderer> forMediaType(String accept) {
        return Accepted.parse(accept).best(inOrderOfChoice());
    }

    /**
     * All media types that documents, or parts of them, can be written in, the most usual first.
     *
     * @return the renderers in the order in which a wildcard chooses them
     * @throws IllegalStateException if two renderers claim one format
     */
    public static ImmutableList<Renderer> inOrderOfChoice() {
        ImmutableSortedMap<String, Renderer> known = found();
        return Stream.of(
                        Stream.ofNullable(known.get(USUAL)),
                        known.values().stream(),
                        known.values().stream().flatMap(each -> each.ofParts().stream()))
                .flatMap(each -> each)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<String, Renderer> found() {
        Map<String, Renderer> all = new TreeMap<>();
        for (Renderer renderer : ServiceLoader.load(Renderer.class, Renderer.class.getClassLoader())) {
            Renderer other = all.putIfAbsent(renderer.format(), renderer);
            if (other != null) {
                throw new IllegalStateException("Both " + other.getClass().getName() + " and "
                        + renderer.getClass().getName() + " claim the format \"" + renderer.format()
                        + "\": keep one of them on the class path");
            }
        }
        return ImmutableSortedMap.copyOf(all);
    }
}
