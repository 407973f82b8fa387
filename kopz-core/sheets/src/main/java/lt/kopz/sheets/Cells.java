package lt.kopz.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.codec.JsonLiteral;
import org.jspecify.annotations.Nullable;

/** How single values stand in cells, and the same in JSON. */
final class Cells {
    private static final String N = "([0-9]{1,13})";
    private static final Pattern EXACTLY = Pattern.compile(N);
    private static final Pattern AT_LEAST = Pattern.compile("(?:≥|>=) ?" + N);
    private static final Pattern AT_MOST = Pattern.compile("(?:≤|<=) ?" + N);
    private static final Pattern BETWEEN = Pattern.compile(N + "\\.\\." + N);
    private static final Pattern ABOUT = Pattern.compile("[≈~] ?" + N + " \\(" + N + "\\.\\." + N + "\\)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?[0-9]+),([0-9]{1,2})");

    private Cells() {}

    // ---- trees

    /** A tree's objects have texts as keys. */
    @SuppressWarnings("unchecked") // JsonTree makes no other maps, nor does this module
    static @Nullable Map<String, Object> object(@Nullable Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : null;
    }

    /** A tree's lists. */
    @SuppressWarnings("unchecked") // every list is a list of objects
    static @Nullable List<Object> list(@Nullable Object node) {
        return node instanceof List<?> ? (List<Object>) node : null;
    }

    /** The value that a source stands for, the base form of a text with cases, and everything else as it is. */
    static @Nullable Object plain(@Nullable Object node) {
        Map<String, Object> object = object(node);
        if (object == null) {
            return node;
        }
        Object text = object.get("text");
        if (text instanceof String) {
            return text;
        }
        Object value = object.get("value");
        return value == null ? node : value;
    }

    // ---- from JSON

    static String text(Kind kind, @Nullable Object node) {
        if (node == null) {
            return "";
        }
        return switch (kind) {
            case COUNT -> count(node);
            case MAP -> map(node);
            case FROM -> part(node, 0);
            case UNTIL -> part(node, 1);
            default -> scalar(plain(node));
        };
    }

    private static String scalar(@Nullable Object node) {
        if (node instanceof JsonLiteral literal) {
            return literal.printed();
        }
        return node instanceof String text ? text : "";
    }

    private static String part(Object period, int which) {
        return period instanceof String text ? text.split("/", -1)[which] : "";
    }

    private static String map(Object node) {
        List<String> pairs = new ArrayList<>();
        Map<String, Object> object = object(node);
        if (object != null) {
            object.forEach((name, value) -> pairs.add(name.replace("%", "%25").replace("=", "%3D") + "=" + value));
        }
        return Listing.join(pairs);
    }

    private static String count(Object node) {
        Map<String, Object> object = object(node);
        if (object == null || object.isEmpty()) {
            return "";
        }
        Map.Entry<String, Object> only = object.entrySet().iterator().next();
        Map<String, Object> bounds = object(only.getValue());
        return switch (only.getKey()) {
            case "exactly" -> scalar(only.getValue());
            case "atLeast" -> "≥" + scalar(only.getValue());
            case "atMost" -> "≤" + scalar(only.getValue());
            case "between" -> range(bounds);
            case "about" -> "≈" + (bounds == null ? "" : scalar(bounds.get("value"))) + " (" + range(bounds) + ")";
            default -> "?";
        };
    }

    private static String range(@Nullable Map<String, Object> bounds) {
        return bounds == null ? "" : scalar(bounds.get("min")) + ".." + scalar(bounds.get("max"));
    }

    // ---- to JSON

    /** What a text stands for; the text itself where it stands for nothing, for the codecs to say what is wrong. */
    static Object node(Column column, String text) {
        return switch (column.kind()) {
            case TEXT -> text;
            case CODE -> column.codes().map(codes -> codes.code(text.strip())).orElse(text.strip());
            case YES_NO -> {
                String code = CodeList.YES_NO.code(text.strip());
                yield CodeList.YES_NO.codes().contains(code) ? new JsonLiteral(code) : text.strip();
            }
            case INTEGER -> {
                boolean whole = text.strip().matches("-?(0|[1-9][0-9]{0,17})");
                yield whole ? new JsonLiteral(text.strip()) : text.strip();
            }
            case AMOUNT, DECIMAL -> decimal(text.strip());
            default -> text.strip();
        };
    }

    /** A comma before one or two decimals is a decimal comma; before three it might separate thousands. */
    private static String decimal(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        return comma.matches() ? comma.group(1) + "." + comma.group(2) : text;
    }

    /** Null if the text is no count. */
    static @Nullable Object count(String text) {
        String told = text.strip();
        if (told.equals("?")) {
            return object("unknown", new JsonLiteral("true"));
        }
        Matcher one = EXACTLY.matcher(told);
        if (one.matches()) {
            return object("exactly", number(one, 1));
        }
        one = AT_LEAST.matcher(told);
        if (one.matches()) {
            return object("atLeast", number(one, 1));
        }
        one = AT_MOST.matcher(told);
        if (one.matches()) {
            return object("atMost", number(one, 1));
        }
        one = BETWEEN.matcher(told);
        if (one.matches()) {
            return object("between", object("min", number(one, 1), "max", number(one, 2)));
        }
        one = ABOUT.matcher(told);
        if (one.matches()) {
            return object("about", object("value", number(one, 1), "min", number(one, 2), "max", number(one, 3)));
        }
        return null;
    }

    private static JsonLiteral number(Matcher matcher, int group) {
        return new JsonLiteral(Long.toString(Long.parseLong(matcher.group(group))));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Null if a part is no pair. */
    static @Nullable Map<String, Object> map(String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String pair : Listing.split(text)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                return null;
            }
            String name = pair.substring(0, equals).replace("%3D", "=").replace("%25", "%");
            if (map.put(name, pair.substring(equals + 1)) != null) {
                return null;
            }
        }
        return map;
    }
}
