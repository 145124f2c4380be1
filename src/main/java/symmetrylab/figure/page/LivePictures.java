package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures in a live page, for browsers that cannot run it: of its first, middle and last step. */
public final class LivePictures {

    private LivePictures() {}

    /**
     * The steps that are shown.
     *
     * @param lastStep of all lanes
     */
    public static FrameSteps steps(int lastStep) {
        return FrameSteps.evenly(0, lastStep, 3);
    }

    /** What the pictures of a page of these figures can show, in the order of preference: a network and a plot first. */
    public static List<List<FigureKind>> choices(List<FigureKind> figures) {
        List<FigureKind> plots =
                figures.stream().filter(kind -> !kind.isNetwork()).toList();
        List<FigureKind> networks =
                figures.stream().filter(FigureKind::isNetwork).toList();
        List<List<FigureKind>> choices = new ArrayList<>();
        plots.forEach(plot -> choices.add(
                Stream.concat(networks.stream().limit(1), Stream.of(plot)).toList()));
        networks.forEach(network -> choices.add(List.of(network)));
        plots.forEach(plot -> choices.add(List.of(plot)));
        return choices;
    }

    /**
     * The plan of these pictures.
     *
     * @param page the plan of the page
     * @param shown one of the choices
     * @param steps of the pictures
     */
    public static PicturePlan plan(PicturePlan page, List<FigureKind> shown, FrameSteps steps) {
        int width = page.page().layout().width();
        int height = page.page().height(page.lanes().size(), shown, 1);
        return new PicturePlan(
                        page.lanes(),
                        shown,
                        new Sheet(
                                width,
                                height,
                                page.sheet().theme(),
                                page.sheet().words()),
                        new Frames(steps, 1))
                .with(page.page().withTitle(Optional.of("")).withCaption(Optional.empty()));
    }
}
