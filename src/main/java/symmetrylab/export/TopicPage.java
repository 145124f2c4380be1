package symmetrylab.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.html.HtmlPage;
import symmetrylab.export.html.PageLook;
import symmetrylab.export.html.PageTopic;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;
import symmetrylab.words.Words;

/**
 * A live page about a claim, say, whose experiments train on it.
 *
 * @param title its title
 * @param note what stands below it; may be empty
 * @param licence who may use it how; absent if nothing is said
 * @param settings what a reader can change
 * @param topic what it is about
 */
public record TopicPage(String title, String note, Optional<String> licence, LiveSettings settings, PageTopic topic) {

    private static final List<FigureKind> PLOTS = List.of(FigureKind.TRAJECTORIES, FigureKind.SPREAD, FigureKind.LOSS);

    /**
     * Checks before long work whether the page can be written, as far as possible without writing.
     *
     * @throws IOException if not; its text is one line and names the file and the reason
     */
    public static void check(Path file) throws IOException {
        HtmlExport.check(file);
        WholeFile.check(file);
    }

    /**
     * Writes the page.
     *
     * @param texts the source of the data
     * @throws IOException if it cannot be written
     */
    public void write(Path file, TextSource texts, Words words) throws IOException {
        HtmlExport.check(file);
        ExperimentSpec first = topic.experiments().get(0);
        Metadata metadata = new Metadata(title, ProgramVersion.in(words), Optional.empty(), licence);
        try {
            byte[] page = new HtmlPage(
                            metadata,
                            first,
                            DataSource.load(first.data(), texts),
                            new PageLook(true, note, -1, PLOTS),
                            settings,
                            texts,
                            words,
                            Optional.of(topic))
                    .text(List.of())
                    .getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> out.write(page));
        } catch (SpecException e) {
            throw new WordedIOException(Text.of("text.place", file.toString(), e.text()), e);
        }
    }
}
