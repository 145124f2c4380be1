package symmetrylab.spec.file;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The experiment that an exported SVG picture holds, in an element of its metadata. */
public final class VectorText {

    /** The namespace of the element. */
    public static final String NAMESPACE = "https://symmetry-lab.org/experiment";

    private static final String ELEMENT = "experiment";

    /** How far from the start the picture begins at the latest, in bytes: a declaration and a comment may come first. */
    private static final int LOOKED_AT = 2000;

    private VectorText() {}

    /** Whether {@code bytes} begin like XML with an SVG picture in it. */
    static boolean isPicture(byte... bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return begin.stripLeading().startsWith("<") && begin.contains("<svg");
    }

    /** The text of the element in the SVG {@code bytes}; absent if there is none, or the XML is damaged before it. */
    static Optional<byte[]> find(byte... bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nothing but the file itself is ever read.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The reader of bytes writes about damaged ones to standard error.
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(ELEMENT)
                        && NAMESPACE.equals(reader.getNamespaceURI())) {
                    return Optional.of(reader.getElementText().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
