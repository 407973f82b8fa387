package lt.kopz.sheets;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.exchange.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * What the descriptor of a bundle vouches for: which files there are, their checksums and their rows.
 *
 * @param files by the names of the files in small letters
 */
record Vouched(ImmutableMap<String, File> files) {
    static final String RESOURCES = "resources";
    static final String PATH = "path";
    static final String HASH = "hash";
    static final String ROWS = "rows";

    /** As it was written; of descriptors by others the hash and the rows may be absent. */
    private record File(String name, Optional<String> hash, Optional<Long> rows) {}

    /** Reads a descriptor; one that is none is a problem. */
    static Optional<Vouched> of(String name, byte[] json, Problems problems) {
        Object root;
        try {
            root = JsonTree.read(json);
        } catch (InvalidJsonException broken) {
            problems.add(
                    ProblemKind.NOT_A_DESCRIPTOR,
                    CellPlace.ofSheet(name),
                    "detail",
                    ProblemMessage.literal(String.valueOf(broken.getMessage())));
            return Optional.empty();
        }
        if (!(root instanceof Map<?, ?> described) || !(described.get(RESOURCES) instanceof List<?> resources)) {
            problems.add(ProblemKind.NOT_A_DESCRIPTOR, CellPlace.ofSheet(name));
            return Optional.empty();
        }
        ImmutableMap.Builder<String, File> files = ImmutableMap.builder();
        for (Object each : resources) {
            if (each instanceof Map<?, ?> resource && resource.get(PATH) instanceof String path) {
                String file = path.substring(path.lastIndexOf('/') + 1);
                files.put(
                        file.toLowerCase(Locale.ROOT),
                        new File(file, text(resource.get(HASH)), number(resource.get(ROWS))));
            }
        }
        return Optional.of(new Vouched(files.buildKeepingLast()));
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Long> number(@Nullable Object value) {
        return value instanceof JsonLiteral literal && literal.printed().matches("[0-9]{1,9}")
                ? Optional.of(Long.valueOf(literal.printed()))
                : Optional.empty();
    }

    static String hash(byte[] bytes) {
        return "sha256:" + Hashing.sha256().hashBytes(bytes);
    }

    /** The rows of a table that have something. */
    static long rows(SheetGrid grid) {
        return grid.lines().stream().filter(line -> !line.isEmpty()).count();
    }

    /** Files that are listed and are not there. */
    void missing(Map<String, byte[]> there, Problems problems) {
        files.forEach((name, file) -> {
            if (there.keySet().stream()
                    .noneMatch(each -> each.toLowerCase(Locale.ROOT).equals(name))) {
                problems.add(ProblemKind.MISSING_TABLE, CellPlace.ofSheet(file.name()));
            }
        });
    }

    /** Whether a file is as it was written; fewer rows are a problem, and any other change is a notice. */
    void check(String name, byte[] bytes, SheetGrid grid, Problems problems) {
        File file = files.get(name.toLowerCase(Locale.ROOT));
        if (file == null || file.hash().filter(hash(bytes)::equals).isPresent()) {
            return;
        }
        long rows = rows(grid);
        CellPlace place = new CellPlace(name, "", "", grid.table().name(), "");
        if (file.rows().isPresent() && rows < file.rows().get()) {
            problems.add(ProblemKind.MISSING_ROWS, place, "rows", file.rows().get(), "found", rows);
        } else if (file.hash().isPresent()) {
            problems.notice(Problem.of(ProblemKind.EDITED_TABLE, place));
        }
    }
}
