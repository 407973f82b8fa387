package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * XML as a tree that knows where each element stands, and which of it was asked for. A document type is refused, with all that it could
 * bring: entities, files and addresses.
 */
final class Xml {
    private static final char MARK = '\uFEFF';
    private static final Pattern ENCODING =
            Pattern.compile("\\A(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"'>]+)");

    /** An element; what of it was never asked for is {@link #losses() lost}. */
    static final class Element {
        private final String name;
        private final String pointer;
        private final JsonPlace place;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Element> children = new ArrayList<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final Set<String> asked = new HashSet<>();
        private boolean isTextAsked;

        private Element(String name, JsonPlace place) {
            this.name = name;
            this.pointer = place.pointer();
            this.place = place;
        }

        String name() {
            return name;
        }

        String pointer() {
            return pointer;
        }

        JsonPlace place() {
            return place;
        }

        /** An attribute; those of a namespace are called by it, such as {@code xml:lang}. */
        Optional<String> attribute(String attribute) {
            asked.add("@" + attribute);
            return Optional.ofNullable(attributes.get(attribute));
        }

        Stream<Element> children(String childName) {
            asked.add(childName);
            return children.stream().filter(child -> child.name.equals(childName));
        }

        Optional<Element> child(String childName) {
            return children(childName).findFirst();
        }

        String text() {
            isTextAsked = true;
            return text.toString().strip();
        }

        /** What of the element and what is in it was never asked for, by its place. */
        Stream<Loss> losses() {
            Stream<Loss> here = attributes.keySet().stream()
                    .filter(attribute -> !asked.contains("@" + attribute))
                    .map(attribute -> lost(pointer + "/@" + attribute));
            Stream<Loss> said =
                    isTextAsked || text.toString().isBlank() ? Stream.empty() : Stream.of(lost(pointer + "/text()"));
            return Stream.concat(
                    Stream.concat(here, said),
                    children.stream()
                            .flatMap(child ->
                                    asked.contains(child.name) ? child.losses() : Stream.of(lost(child.pointer))));
        }

        private static Loss lost(String at) {
            return new Loss(at, ExchangeMessage.NO_PLACE_IN_DOSSIER.text());
        }
    }

    private Xml() {}

    /**
     * Reads a text.
     *
     * @param prefixes the names of namespaces, by which their elements and attributes are called
     */
    static Reading<Element> read(byte[] xml, Map<String, String> prefixes, Limits limits) {
        if (xml.length > limits.maxBytes()) {
            return failed(Problem.of(ProblemKind.TOO_LARGE, JsonPlace.of(""), "bytes", limits.maxBytes()));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        Charset charset = charset(xml);
        if (charset == null) {
            return failed(malformed(JsonPlace.of("")));
        }
        // of bytes that are no text the parser would speak on the console
        CharBuffer text = CharBuffer.allocate(xml.length + 1);
        CoderResult decoded = charset.newDecoder().decode(ByteBuffer.wrap(xml), text, true);
        text.flip();
        if (!decoded.isUnderflow()) {
            return failed(Problem.of(ProblemKind.INVALID_UTF8, end(text)));
        }
        boolean marked = text.length() > 0 && text.charAt(0) == MARK;
        try {
            return elements(
                    factory.createXMLStreamReader(
                            new CharArrayReader(text.array(), marked ? 1 : 0, text.length() - (marked ? 1 : 0))),
                    prefixes,
                    limits);
        } catch (XMLStreamException malformed) {
            return failed(malformed(place("", malformed.getLocation())));
        }
    }

    /** What the text states of itself, and else UTF-8; null where there is no such thing. */
    private static @Nullable Charset charset(byte[] xml) {
        if (xml.length > 1 && (xml[0] & xml[1] & 0xFE) == 0xFE && xml[0] != xml[1]) {
            return UTF_16;
        }
        Matcher stated = ENCODING.matcher(new String(xml, 0, Math.min(xml.length, 200), ISO_8859_1));
        try {
            return stated.find() ? Charset.forName(stated.group(1)) : UTF_8;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The place after a text. */
    private static JsonPlace end(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean feed = text.charAt(i) == '\n';
            line += feed ? 1 : 0;
            column = feed ? 1 : column + 1;
        }
        return new JsonPlace("", line, column);
    }

    private static Reading<Element> elements(XMLStreamReader in, Map<String, String> prefixes, Limits limits)
            throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        @Nullable Element root = null;
        while (in.hasNext()) {
            int event = in.next();
            JsonPlace here = place(open.isEmpty() ? "" : open.getLast().pointer, in.getLocation());
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return failed(malformed(here));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() == limits.maxDepth()) {
                    return failed(Problem.of(ProblemKind.TOO_DEEP, here, "most", limits.maxDepth()));
                }
                Element element = element(in, prefixes, open.peekLast());
                if (element.attributes.values().stream().anyMatch(value -> value.length() > limits.maxText())) {
                    return failed(Problem.of(ProblemKind.TOO_LARGE, element.place()));
                }
                if (open.isEmpty()) {
                    root = element;
                } else {
                    open.getLast().children.add(element);
                }
                open.addLast(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && !open.isEmpty()) {
                open.getLast().text.append(in.getText());
                if (open.getLast().text.length() > limits.maxText()) {
                    return failed(Problem.of(ProblemKind.TOO_LARGE, here));
                }
            }
        }
        return root == null ? failed(malformed(JsonPlace.of(""))) : Reading.of(root);
    }

    private static Element element(XMLStreamReader in, Map<String, String> prefixes, @Nullable Element parent) {
        String name = name(in.getNamespaceURI(), in.getLocalName(), prefixes);
        int number = parent == null ? 0 : parent.counts.merge(name, 1, Integer::sum) - 1;
        String pointer = (parent == null ? "" : parent.pointer) + "/" + name + (parent == null ? "" : "/" + number);
        Element element = new Element(name, place(pointer, in.getLocation()));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            element.attributes.put(
                    name(in.getAttributeNamespace(i), in.getAttributeLocalName(i), prefixes), in.getAttributeValue(i));
        }
        return element;
    }

    private static String name(@Nullable String namespace, String local, Map<String, String> prefixes) {
        return namespace == null || namespace.isEmpty()
                ? local
                : prefixes.getOrDefault(namespace, "other") + ":" + local;
    }

    private static JsonPlace place(String pointer, @Nullable Location location) {
        return location == null || location.getLineNumber() < 1 || location.getColumnNumber() < 1
                ? JsonPlace.of(pointer)
                : new JsonPlace(pointer, location.getLineNumber(), location.getColumnNumber());
    }

    private static Problem malformed(JsonPlace place) {
        return Problem.of(
                ProblemKind.INVALID_VALUE,
                place,
                "detail",
                Phrase.of(ExchangeMessage.NOT_XML),
                "expected",
                Phrase.of(ExchangeMessage.XML));
    }

    private static Reading<Element> failed(Problem problem) {
        return Reading.failed(ImmutableList.of(problem));
    }

    // ---- writing

    /** Writes elements, each on a line of its own. */
    static final class Writer {
        private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        private final Deque<String> open = new ArrayDeque<>();

        /** Opens an element; its attributes are names and values in turn, without those that are null. */
        Writer open(String name, @Nullable String... attributes) {
            start(name, attributes).append(">\n");
            open.addLast(name);
            return this;
        }

        Writer close() {
            String name = open.removeLast();
            indent().append("</").append(name).append(">\n");
            return this;
        }

        /** An element with nothing in it. */
        Writer empty(String name, @Nullable String... attributes) {
            start(name, attributes).append("/>\n");
            return this;
        }

        Writer text(String name, String text, @Nullable String... attributes) {
            start(name, attributes)
                    .append('>')
                    .append(escaped(text))
                    .append("</")
                    .append(name)
                    .append(">\n");
            return this;
        }

        private StringBuilder indent() {
            return out.append("  ".repeat(open.size()));
        }

        private StringBuilder start(String name, @Nullable String... attributes) {
            indent().append('<').append(name);
            for (int i = 0; i < attributes.length; i += 2) {
                String value = attributes[i + 1];
                if (value != null) {
                    out.append(' ')
                            .append(attributes[i])
                            .append("=\"")
                            .append(escaped(value))
                            .append('"');
                }
            }
            return out;
        }

        /** What XML has no sign for is a blank. */
        private static String escaped(String text) {
            StringBuilder escaped = new StringBuilder(text.length());
            text.codePoints().forEach(c -> {
                switch (c) {
                    case '&' -> escaped.append("&amp;");
                    case '<' -> escaped.append("&lt;");
                    case '>' -> escaped.append("&gt;");
                    case '"' -> escaped.append("&quot;");
                    case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                    default -> {
                        boolean isSign = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
                        escaped.appendCodePoint(isSign ? c : ' ');
                    }
                }
            });
            return escaped.toString();
        }

        String done() {
            return out.toString();
        }
    }
}
