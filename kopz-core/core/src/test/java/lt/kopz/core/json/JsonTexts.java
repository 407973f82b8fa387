package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Changes JSON texts in ways a person or a broken program might. */
final class JsonTexts {
    private JsonTexts() {}

    /** A text value: where it stands by JSON Pointer and by characters, quotes included. */
    record TextValue(String pointer, String value, int start, int end) {
        String replacedIn(String json, String replacement) {
            return json.substring(0, start) + replacement + json.substring(end);
        }

        /** The pointer without the numbers of list elements: {@code /acts/*}{@code /relations/*}{@code /act}. */
        String kind() {
            return pointer.replaceAll("/[0-9]+(?=/|$)", "/*");
        }
    }

    /** All text values of a JSON text, in its order. */
    static ImmutableList<TextValue> textValues(String json) {
        ImmutableList.Builder<TextValue> values = ImmutableList.builder();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    String value = parser.getString();
                    int end = (int) parser.currentLocation().getCharOffset();
                    values.add(new TextValue(
                            parser.streamReadContext().pathAsPointer().toString(), value, start, end));
                }
            }
        }
        return values.build();
    }

    /** The same values with the properties of every object in another order, on one line. */
    static String withPropertiesShuffled(String json, Random random) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return shuffled(parser, json, random);
        }
    }

    private static String shuffled(JsonParser parser, String json, Random random) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<String> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(shuffled(parser, json, random));
            }
            return "[" + String.join(",", elements) + "]";
        }
        if (token == JsonToken.START_OBJECT) {
            List<String> members = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.add("\"" + name + "\" : " + shuffled(parser, json, random));
            }
            Collections.shuffle(members, random);
            return "{" + String.join(",\n", members) + "}";
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.getString();
        return json.substring(start, (int) parser.currentLocation().getCharOffset());
    }

    /** The names of all properties, at whatever depth. */
    static ImmutableList<String> propertyNames(String json) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    names.add(parser.currentName());
                }
            }
        }
        return names.build();
    }

    /** The names that a JSON Schema gives to the properties of its objects, each with the name of the object. */
    static ImmutableList<String> propertiesOfSchema(String schema) {
        ImmutableList.Builder<String> properties = ImmutableList.builder();
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), schema)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    path.clear();
                    Collections.addAll(path, pointer.substring(1).split("/"));
                    List<String> steps = new ArrayList<>(path);
                    if (steps.size() >= 2 && steps.get(steps.size() - 2).equals("properties")) {
                        properties.add(steps.get(steps.size() - 1));
                    }
                }
            }
        }
        return properties.build();
    }
}
