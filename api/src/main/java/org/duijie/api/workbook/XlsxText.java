package org.duijie.api.workbook;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements and texts of one part of an XLSX file, with the JDK's XML reader. A {@link MarkupGuard} limits the
 * texts and tags that the XML reader keeps in memory. The number of names, which it also keeps, and the depth of
 * elements are limited here.
 */
final class XlsxText {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 2_000;
    private static final int LONGEST_NAME = 1_000;
    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private Event event = Event.TEXT;
    /** Whether the XML reader is already at the event that the next call of {@link #next} returns. */
    private boolean isAhead;

    private int depth;

    /** The kinds of events. */
    enum Event {
        /** An element begins. */
        START,
        /** An element ends. */
        END,
        /** A text, a comment or an instruction is next. The caller may skip it. */
        TEXT,
        /** The part ends. */
        DONE
    }

    /** Opens a part. At the call, {@code in} is at the beginning of the part. */
    XlsxText(Reader in, ReadingTime time) throws IOException {
        try {
            this.xml = FACTORY.createXMLStreamReader(new MarkupGuard(in, time));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The reader adds up the five entities of XML too. There are no others, so the sum needs no limit.
        factory.setProperty(LIMIT + "totalEntitySizeLimit", 0);
        factory.setProperty(LIMIT + "maxGeneralEntitySizeLimit", 0);
        factory.setProperty(LIMIT + "entityExpansionLimit", 0);
        return factory;
    }

    /** Moves to the next element or text. */
    Event next() throws IOException {
        if (!isAhead) {
            advance();
        }
        isAhead = false;
        event = switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.END_DOCUMENT -> Event.DONE;
            default -> text();
        };
        return event;
    }

    private void advance() throws IOException {
        try {
            if (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Event start() throws IOException {
        depth++;
        require(depth <= DEEPEST);
        know(xml.getLocalName());
        know(xml.getPrefix());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
            know(xml.getAttributePrefix(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            know(xml.getNamespacePrefix(i));
            know(xml.getNamespaceURI(i));
        }
        return Event.START;
    }

    private Event end() {
        depth--;
        return Event.END;
    }

    private Event text() throws IOException {
        if (xml.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            know(xml.getPITarget());
        }
        require(xml.getEventType() != XMLStreamConstants.ENTITY_REFERENCE);
        return Event.TEXT;
    }

    private void know(@Nullable String name) throws IOException {
        if (name != null && names.add(name)) {
            require(names.size() <= MOST_NAMES && name.length() <= LONGEST_NAME);
        }
    }

    /** Moves to the next beginning of an element; returns false at the end of the part. */
    boolean nextElement() throws IOException {
        Event found = next();
        while (found != Event.START && found != Event.DONE) {
            found = next();
        }
        return found == Event.START;
    }

    /** Returns whether the element that begins or ends here has this name, whatever its prefix. */
    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    /** Returns an attribute without a prefix of the element that begins here; empty when it has none. */
    String attribute(String name) {
        return attribute(name, false);
    }

    /** Returns the id of the relation that the element that begins here refers to, in its attribute {@code r:id}. */
    String relation() {
        return attribute("id", true);
    }

    private String attribute(String name, boolean hasPrefix) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            boolean isAsAsked = hasPrefix != (prefix == null || prefix.isEmpty());
            if (isAsAsked && xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Returns how deep the current element is; the root has 1. */
    int depth() {
        return depth;
    }

    /**
     * Appends the text of the current element, up to the next tag, to {@code text}. Appends nothing more once
     * {@code text} has more than {@code most} characters, but still moves to the next tag.
     */
    void text(StringBuilder text, int most) throws IOException {
        advance();
        isAhead = true;
        while (isBetweenTags()) {
            boolean isText = xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA;
            int room = Math.max(0, most + 1 - text.length());
            if (isText && room > 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
            text();
            advance();
        }
    }

    private boolean isBetweenTags() {
        return !xml.isStartElement() && !xml.isEndElement() && xml.getEventType() != XMLStreamConstants.END_DOCUMENT;
    }

    private static void require(boolean isRight) throws IOException {
        if (!isRight) {
            throw new IOException("not the XML of a sheet");
        }
    }
}
