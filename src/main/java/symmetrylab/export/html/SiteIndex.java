package symmetrylab.export.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetrylab.figure.vector.XmlText;
import symmetrylab.words.Words;

/**
 * The page that leads to other pages in its folder.
 *
 * @param program what made it
 * @param entries the pages, in order
 * @param words its language
 */
public record SiteIndex(String program, List<Entry> entries, Words words) {

    /** The name of its file, which web servers show for the folder. */
    public static final String NAME = "index.html";

    /** Copies the list. */
    public SiteIndex {
        entries = List.copyOf(entries);
    }

    /**
     * A page that the index leads to.
     *
     * @param file its name in the same folder
     * @param title its title
     * @param about what to watch on it
     * @param light its picture for light browsers, a PNG as base64
     * @param dark the same for dark ones
     */
    public record Entry(String file, String title, String about, String light, String dark) {
        private String html() {
            return "<li><a href=\"" + XmlText.escaped(file)
                    + "\"><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"data:image/png;base64,"
                    + dark
                    + "\"><img alt=\"\" src=\"data:image/png;base64," + light + "\"></picture><b>"
                    + XmlText.escaped(title)
                    + "</b><span>" + XmlText.escaped(about) + "</span></a></li>";
        }
    }

    /** The text of the page. */
    public String text() {
        return PageFile.filled(
                "index.html",
                Map.of(
                        "lang",
                        "en",
                        "program",
                        XmlText.escaped(program),
                        "title",
                        XmlText.escaped(words.get("page.index")),
                        "about",
                        XmlText.escaped(words.get("page.indexAbout")),
                        "entries",
                        entries.stream().map(Entry::html).collect(Collectors.joining("\n"))));
    }
}
