package symmetrylab.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.html.HtmlPage;
import symmetrylab.export.html.PageLook;
import symmetrylab.export.html.StillPicture;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.LivePictures;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.svg.SvgDocument;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;
import symmetrylab.words.Words;

/** Exports lanes as a page that trains them, with pictures of their first, middle and last step for old browsers. */
final class HtmlExport implements ExportWriter {

    /** The most characters of all pictures together. */
    private static final int MAX_PICTURES = 400_000;

    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        Words words = content.plan().sheet().words();
        check(file);
        try {
            byte[] page = page(content, words).text(pictures(content, progress)).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> out.write(page));
        } catch (SpecException e) {
            throw new WordedIOException(Text.of("text.place", file.toString(), e.text()), e);
        }
        progress.done(1, 1);
    }

    /**
     * Checks that this build can write a page.
     *
     * @throws IOException if it has no program for one
     */
    static void check(Path file) throws IOException {
        if (!HtmlPage.isPossible()) {
            throw new WordedIOException(Text.of("export.noPageProgram", file.toString()));
        }
    }

    private static HtmlPage page(ExportContent content, Words words) throws SpecException {
        PicturePlan plan = content.plan();
        ExperimentSpec whole =
                ExperimentText.parse("", content.experiment().json()).spec();
        int step = plan.frames().step(0);
        List<FigureKind> plots =
                plan.figures().stream().filter(kind -> !kind.isNetwork()).toList();
        PageLook look = new PageLook(
                plan.page().title().isPresent(),
                plan.page().caption().orElse(""),
                step < content.experiment().scales().lastStep() ? step : -1,
                plots);
        return new HtmlPage(
                content.metadata(content.title()),
                whole.withRuns(plan.lanes().stream().map(whole.runs()::get).toList()),
                content.experiment().histories().get(0).recording().data(),
                look,
                content.settings().live(),
                content.settings().texts(),
                words,
                Optional.empty());
    }

    /**
     * Pictures of the network and a plot; of less where a large network or long curves would make them larger than the
     * page's program.
     */
    private static List<StillPicture> pictures(ExportContent content, ExportProgress progress) {
        List<StillPicture> smallest = List.of();
        for (List<FigureKind> shown : LivePictures.choices(content.plan().figures())) {
            List<StillPicture> pictures = pictures(content, shown, progress);
            if (smallest.isEmpty() || size(pictures) < size(smallest)) {
                smallest = pictures;
            }
            if (size(smallest) <= MAX_PICTURES) {
                break;
            }
        }
        return smallest;
    }

    private static int size(List<StillPicture> pictures) {
        return pictures.stream().mapToInt(picture -> picture.svg().length()).sum();
    }

    private static List<StillPicture> pictures(ExportContent content, List<FigureKind> shown, ExportProgress progress) {
        FrameSteps steps = LivePictures.steps(content.experiment().scales().lastStep());
        List<StillPicture> pictures = new ArrayList<>();
        for (int i = 0; i < steps.count(); i++) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            pictures.add(picture(content, shown, steps.at(i)));
        }
        return pictures;
    }

    private static StillPicture picture(ExportContent content, List<FigureKind> shown, int step) {
        PicturePlan still = LivePictures.plan(content.plan(), shown, FrameSteps.single(step));
        Words words = still.sheet().words();
        ExportContent one = new ExportContent(content.settings(), still, content.experiment());
        int width = still.sheet().width();
        int height = still.sheet().height();
        SvgDocument document = new SvgDocument(width, height, width, height, one.step(0), "", SvgDocument.Fonts.none());
        String spoken = still.lanes().stream()
                .map(lane -> content.head(lane, step).spoken(words))
                .collect(Collectors.joining("\n"));
        return new StillPicture(document.small(one.frame(0)), spoken, one.step(0));
    }
}
