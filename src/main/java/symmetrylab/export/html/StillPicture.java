package symmetrylab.export.html;

import java.util.regex.Matcher;
import symmetrylab.figure.vector.XmlText;

/**
 * A picture for browsers that cannot run a page.
 *
 * @param svg the picture, a document of its own, without a font
 * @param spoken what it shows, for those who cannot see it
 * @param caption what stands below it
 */
public record StillPicture(String svg, String spoken, String caption) {

    /**
     * The picture as a part of a page.
     *
     * @param number of the picture; names inside it begin with it, as a page must not have a name twice
     */
    String html(int number) {
        String name = "p" + number + "-";
        String part = svg.substring(svg.indexOf("<svg"))
                .replace(" id=\"", " id=\"" + name)
                .replace("url(#", "url(#" + name)
                .replaceFirst("role=\"img\"", "role=\"img\" aria-label=\"" + quoted(spoken) + "\"");
        return "<figure>" + part + "<figcaption>" + XmlText.escaped(caption) + "</figcaption></figure>";
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(XmlText.escaped(text));
    }
}
