package symmetrylab.export.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.vector.FontPart;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.vector.XmlText;
import symmetrylab.words.Words;

/** The parts of a live page, put into one file: shell, program, font, pictures, and what the page is about. */
final class PageFile {

    private static final String FOLDER = "/symmetrylab/page/";

    private static final String PROGRAM = "program.wasm";

    /**
     * Nothing from the network, nor to it. The compiler's runtime makes small functions of text, for which browsers ask
     * for 'unsafe-eval'.
     */
    private static final String POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:;"
            + " style-src 'unsafe-inline'; font-src data:; img-src data: blob:; worker-src blob:; connect-src 'none';"
            + " base-uri 'none'; form-action 'none'";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private PageFile() {}

    /** Whether this build of the program has the page's program. */
    static boolean isPossible() {
        return PageFile.class.getResource(FOLDER + PROGRAM) != null;
    }

    /**
     * The text of a page.
     *
     * @param metadata what the file says about itself
     * @param given what the page is about, as JSON
     * @param stock sentences and data, as JSON
     * @param pictures for browsers that cannot run it, and what it is about, as HTML
     * @param hasPictures whether there is a picture among them
     * @param words the language of its shell
     */
    static String of(Metadata metadata, String given, String stock, String pictures, boolean hasPictures, Words words) {
        String worker = file("runtime.js") + "\n" + file("worker.js");
        String scripts = joined("scripts.txt");
        String licence = metadata.licence()
                .map(line -> "<meta name=\"dcterms.rights\" content=\"" + XmlText.escaped(line) + "\">")
                .orElse("");
        Map<String, String> parts = Map.ofEntries(
                Map.entry("lang", "en"),
                Map.entry("policy", POLICY),
                Map.entry("program", XmlText.escaped(metadata.program())),
                Map.entry("licence", licence),
                Map.entry("title", XmlText.escaped(metadata.title())),
                Map.entry("fonts", fonts(given + stock)),
                Map.entry("css", joined("styles.txt")),
                Map.entry("starting", XmlText.escaped(words.get("page.starting"))),
                Map.entry("old", XmlText.escaped(words.get(hasPictures ? "page.old" : "page.oldWithout"))),
                Map.entry("pictures", pictures),
                Map.entry("given", given.replace("<", "\\u003c")),
                Map.entry("stock", base64(zipped(stock.getBytes(StandardCharsets.UTF_8)))),
                Map.entry("wasm", base64(zipped(bytes(PROGRAM)))),
                Map.entry("worker", inScript(worker)),
                Map.entry("script", inScript(scripts)));
        return filled("page.html", parts);
    }

    /** The files of the shell that a list names, in its order. */
    private static String joined(String list) {
        return file(list).lines().map(PageFile::file).collect(Collectors.joining("\n"));
    }

    /** A file of the shell with its places filled. */
    static String filled(String name, Map<String, String> parts) {
        return PLACE.matcher(file(name))
                .replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(parts.get(place.group(1)))
                        .orElseThrow(() -> new IllegalStateException(name + " has a place " + place.group()))));
    }

    /** Both weights, with the characters that a page can show. */
    private static String fonts(String given) {
        SortedSet<Integer> characters = new TreeSet<>();
        given.codePoints().filter(character -> character >= ' ').forEach(characters::add);
        for (int character = ' '; character <= 0x17F; character++) {
            characters.add(character);
        }
        return face(Lettering.Weight.REGULAR, 400, characters) + face(Lettering.Weight.BOLD, 600, characters);
    }

    private static String face(Lettering.Weight weight, int number, SortedSet<Integer> characters) {
        return "@font-face{font-family:Inter;font-weight:" + number + ";src:url(data:font/ttf;base64,"
                + base64(FontPart.of(weight, characters)) + ") format(\"truetype\")}\n";
    }

    /** A script that cannot end its element. */
    private static String inScript(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String file(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FOLDER + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name, e);
        }
    }
}
