package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.pptx.Deck;
import symmetrylab.export.pptx.PptxWriter;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.words.Words;

/** Exports the steps of a plan as a presentation, a slide each. */
final class PptxExport implements ExportWriter {

    /** The least scale of a picture: slides are shown larger than windows. */
    private static final double LEAST_SCALE = 2;

    @Override
    public void write(ExportContent content, Path file, ExportProgress progress) throws IOException {
        PicturePlan plan = untitled(content.plan());
        Sheet sheet = plan.sheet();
        double wanted = Math.max(LEAST_SCALE, content.settings().scale());
        double scale = PictureSize.isDrawable(sheet.width(), sheet.height(), wanted)
                ? wanted
                : content.settings().scale();
        String title = content.title();
        Deck deck = new Deck(
                new PictureSize(sheet.width(), sheet.height(), scale),
                plan.page().transparent(),
                sheet.theme().palette().page(),
                sheet.theme().palette().text(),
                content.metadata(title),
                plan.pictures(),
                number -> slide(content, title, number),
                number -> figure(content, plan, number));
        PptxWriter.create().write(deck, file, progress);
    }

    /** The plan without a title: the slide has one. */
    private static PicturePlan untitled(PicturePlan plan) {
        return plan.with(plan.page().withTitle(Optional.of("")));
    }

    private static Figure figure(ExportContent content, PicturePlan plan, int number) {
        TrainedExperiment experiment = content.experiment();
        return plan.frame(experiment.title(), experiment.histories(), experiment.scales(), number);
    }

    private static Deck.Slide slide(ExportContent content, String title, int number) {
        Words words = content.plan().sheet().words();
        int step = content.plan().told(number);
        List<LaneHead> heads = content.plan().lanes().stream()
                .map(lane -> content.head(lane, step))
                .toList();
        String shown = heads.stream()
                .map(head -> words.get(
                        "export.laneSays",
                        head.name(),
                        head.sentence().what(words),
                        head.sentence().why(LaneSentence.Form.LONG, words)))
                .collect(Collectors.joining("\n"));
        String notes = heads.stream().map(head -> head.spoken(words)).collect(Collectors.joining("\n"));
        String named = content.step(number);
        return new Deck.Slide(title.isEmpty() ? named : title + ", " + named, shown, named + "\n" + notes);
    }
}
