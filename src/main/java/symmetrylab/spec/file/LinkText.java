package symmetrylab.spec.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import symmetrylab.spec.UnreadableException;
import symmetrylab.words.Text;

/**
 * The experiment that a link to a live page carries: the address ends in {@code #e=} and the bytes of an experiment file,
 * deflated and in base64 for addresses.
 *
 * <p>Nothing is ever loaded from the address, so {@code #e=…} alone is a link too. As a path, a link can stand where a
 * file is named.
 */
public final class LinkText {

    /** The most bytes of an experiment in a link: 16 MB. */
    private static final int MAX_BYTES = 16 << 20;

    private static final String START = "#e=";

    /** An address, perhaps with a slash less, as paths have it. */
    private static final Pattern LINK = Pattern.compile("(?:(?:https?|file):/[^#\\s]*)?#e=(\\S*)");

    private static final Pattern PACKED = Pattern.compile("[A-Za-z0-9_-]*");

    /** How many characters of what follows {@link #START} name a link in messages. */
    private static final int NAMED = 12;

    private LinkText() {}

    /** {@code text} as a path, without the address, if it is a link and nothing else. */
    public static Optional<Path> path(String text) {
        // What is not base64 is a mistake, which reading reports; some of it no path may hold.
        return packed(text.strip())
                .map(packed -> Path.of(START + (PACKED.matcher(packed).matches() ? packed : "%")));
    }

    /** Whether {@code file} is a link. */
    public static boolean isLink(Path file) {
        return packed(file.toString()).isPresent();
    }

    /** What a link carries, as it stands there. */
    private static Optional<String> packed(String text) {
        Matcher link = LINK.matcher(text);
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** The name of {@code link} in messages: its start. */
    static String name(Path link) {
        String packed = packed(link.toString()).orElseThrow();
        return START + (packed.length() <= NAMED ? packed : packed.substring(0, NAMED) + "…");
    }

    /**
     * The experiment file in {@code link}.
     *
     * @throws UnreadableException if it is damaged, cut off, or larger than allowed
     */
    static byte[] read(Path link) throws UnreadableException {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(
                new ByteArrayInputStream(
                        Base64.getUrlDecoder().decode(packed(link.toString()).orElseThrow())),
                inflater)) {
            byte[] text = in.readNBytes(MAX_BYTES + 1);
            if (text.length > MAX_BYTES) {
                throw new UnreadableException(Text.of("spec.link.tooLarge"));
            }
            return text;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableException(Text.of("spec.link.damaged"), damaged);
        } finally {
            inflater.end();
        }
    }
}
