package symmetrylab.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A page of HTML that is well-formed XML.
 *
 * @param document its elements
 * @param source its text as it stands in the file
 */
public record HtmlPage(Document document, String source) {

    /** The page with this source; fails unless it is well-formed. */
    public static HtmlPage of(String source) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new Failing());
            return new HtmlPage(builder.parse(new InputSource(new StringReader(source))), source);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return fail("not well-formed: " + e.getMessage(), e);
        }
    }

    /** Throws what is wrong, and prints nothing. */
    private static final class Failing implements ErrorHandler {
        @Override
        public void warning(SAXParseException wrong) throws SAXParseException {
            throw wrong;
        }

        @Override
        public void error(SAXParseException wrong) throws SAXParseException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXParseException {
            throw wrong;
        }
    }

    /** The element that holds all others. */
    public Element root() {
        return document.getDocumentElement();
    }

    /** All elements of a name, in order. */
    public List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** All elements of a name that have this class. */
    public List<Element> all(String name, String look) {
        return all(name).stream()
                .filter(element ->
                        Arrays.asList(element.getAttribute("class").split(" ")).contains(look))
                .toList();
    }

    /** What a reader sees, in one line. */
    public String text() {
        return inOneLine(all("body").get(0).getTextContent());
    }

    /** {@code text} with one blank for each line break and run of blanks. */
    public static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    /** Whether the page names no other file and no address, and runs no script. */
    public boolean needsNothingElse() {
        boolean isAlone = all("*").stream()
                .noneMatch(element -> element.hasAttribute("href")
                        || element.hasAttribute("src")
                                && !element.getAttribute("src").startsWith("data:")
                        || List.of("script", "link", "iframe", "object").contains(element.getTagName()));
        return isAlone && !source.contains("url(") && !source.contains("@import") && !source.contains("://");
    }
}
