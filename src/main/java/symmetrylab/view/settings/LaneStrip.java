package symmetrylab.view.settings;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import symmetrylab.figure.lane.InitializerWords;
import symmetrylab.nn.settings.FillingChoice;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Words;

/** The start of one lane in two rows below it: the kind and the seed, then the numbers of the kind. */
final class LaneStrip extends Pane {

    static final String STYLE_CLASS = "lane-strip";

    /** Lengths in the size of the text, which is 20 at 1920 × 1080. */
    private static final double PADDING = 32.0 / 20;

    private static final double TOP = 14.0 / 20;
    private static final double KINDS = 50.0 / 20;
    private static final double DICE = 84.0 / 20;
    private static final double NARROW_DICE = 56.0 / 20;
    private static final double NUMBERS = 72.0 / 20;
    private static final double GAP = 20.0 / 20;
    private static final double NARROW_GAP = 8.0 / 20;

    /** The least width with room for everything. */
    private static final double ROOMY = 40;

    /** The least width of a slider with room for words above it. */
    private static final double WORDED = 12;

    private final Words words;
    private final FillingControls weights;
    private final Label seed = new Label();
    private final Label special = new Label();
    private final Button dice;

    LaneStrip(ExperimentViewModel experiment, int lane, Words words) {
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        setId("strip" + lane);
        weights = new FillingControls(
                "strip" + lane,
                words,
                filling -> experiment.editStart(lane, "weights", start -> start.withWeights(List.of(filling))));
        dice = Icons.dress(new Button(), MaterialDesignD.DICE_5_OUTLINE, words.get("lane.newSeed"));
        dice.setId("strip" + lane + "-new-seed");
        dice.setOnAction(event -> experiment.editStart(lane, "seed", start -> new LaneStart(start).withNewSeed()));
        special.getStyleClass().add("muted");
        weights.kinds().getChildren().forEach(kind -> ((Region) kind).setMinWidth(USE_PREF_SIZE));
        getChildren().add(weights.kinds());
        getChildren().addAll(seed, dice, special);
        getChildren().addAll(weights.numbers());
    }

    /** Shows the start of the lane. */
    void show(InitializerSpec start) {
        LaneStart lane = new LaneStart(start);
        weights.show(lane.filling());
        special.setText(InitializerWords.of(start, words));
        FormGrid.setShown(special, lane.filling().kind().isEmpty());
        seed.setText(words.get("lane.seed.number", Long.toString(start.seed())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = seed.getFont().getSize();
        boolean roomy = getWidth() > ROOMY * em;
        double left = PADDING * em;
        double inside = getWidth() - 2 * left;
        double gap = (roomy ? GAP : NARROW_GAP) * em;
        weights.label(FillingChoice.Kind.CONSTANT, words.get(roomy ? "name.someConstant" : "lane.kind.constant"));
        double diceWidth = (roomy ? DICE : NARROW_DICE) * em;
        double seedWidth = Math.ceil(seed.prefWidth(-1));
        double kindsWidth = weights.kinds().minWidth(-1);
        boolean withSeed = kindsWidth + seedWidth + diceWidth + 2 * gap <= inside;
        boolean withDice = kindsWidth + diceWidth + gap <= inside;
        double top = TOP * em;
        double height = KINDS * em;
        double right = left + inside;
        seed.setVisible(withSeed);
        if (withDice) {
            place(dice, right - diceWidth, top, diceWidth, height);
            right -= diceWidth + gap;
        }
        if (withSeed) {
            place(seed, right - seedWidth, top, seedWidth, height);
            right -= seedWidth + gap;
        }
        place(weights.kinds(), left, top, right - left, height);
        right = left + inside;
        top += height + GAP / 4 * em;
        double below = NUMBERS * em;
        if (!withDice) {
            place(dice, right - diceWidth, top + (below - height) / 2, diceWidth, height);
            right -= diceWidth + gap;
        }
        List<Region> shown = Stream.concat(weights.numbers().stream(), Stream.of(special))
                .filter(Region::isManaged)
                .toList();
        double width = (right - left - (shown.size() - 1) * gap) / shown.size();
        weights.labelNumbers(width < WORDED * em);
        for (int i = 0; i < shown.size(); i++) {
            Region box = shown.get(i);
            double high = Math.min(below, box.prefHeight(width));
            place(box, left + i * (width + gap), top + (below - high) / 2, width, high);
        }
    }

    private static void place(Region node, double x, double y, double width, double height) {
        node.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
    }
}
