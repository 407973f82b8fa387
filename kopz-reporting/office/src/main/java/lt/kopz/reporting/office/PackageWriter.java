package lt.kopz.reporting.office;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lt.kopz.poi.Packages;

/** Writes the parts of a package one after the other, and holds none; nothing in them depends on the machine. */
final class PackageWriter implements Closeable {

    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
    private final Zip zip;
    private final Writer characters;

    PackageWriter(OutputStream out) {
        this.zip = new Zip(out);
        this.characters = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    /** What stands in a part. */
    @FunctionalInterface
    interface Content {
        void writeTo(Xml xml) throws XMLStreamException;
    }

    void part(String name, Content content) throws IOException {
        begin(name);
        try {
            XMLStreamWriter writer = factory.createXMLStreamWriter(characters);
            writer.writeStartDocument("UTF-8", "1.0");
            content.writeTo(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The part " + name + " cannot be written", e);
        }
        characters.flush();
        zip.closeEntry();
    }

    void part(String name, byte[] content) throws IOException {
        begin(name);
        zip.write(content, 0, content.length);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(Packages.NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Ends the package; the stream stays open. */
    void finish() throws IOException {
        zip.finish();
    }

    /** Gives up what the package is packed with, and writes nothing more. */
    @Override
    public void close() {
        zip.close();
    }

    /** Elements, in the order they are asked for. */
    record Xml(XMLStreamWriter writer) {

        /** Begins an element, which has the attributes given by name and value. */
        Xml start(String element, String... attributes) throws XMLStreamException {
            writer.writeStartElement(element);
            return with(attributes);
        }

        /** An element in which nothing stands. */
        Xml empty(String element, String... attributes) throws XMLStreamException {
            writer.writeEmptyElement(element);
            return with(attributes);
        }

        /** An element in which characters stand and nothing else. */
        Xml text(String element, String text, String... attributes) throws XMLStreamException {
            start(element, attributes);
            writer.writeCharacters(text);
            writer.writeEndElement();
            return this;
        }

        Xml end() throws XMLStreamException {
            writer.writeEndElement();
            return this;
        }

        /** Gives the element that was begun last more attributes. */
        Xml with(String... attributes) throws XMLStreamException {
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
            return this;
        }
    }

    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out);
        }

        @Override
        public void close() {
            def.end();
        }
    }
}
